import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { type DataConverter, type Payload, type PayloadCodec, ValueError } from "@temporalio/common"
import { temporal } from "@temporalio/proto"
import { type Key, parseKeys } from "./key-ring"

const ENCODING = Buffer.from("binary/encrypted")
const ALGORITHM = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

const proto = temporal.api.common.v1.Payload
const text = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString("utf8") : "")
const isEncrypted = (payload: Payload): boolean => text(payload.metadata?.["encoding"]) === ENCODING.toString()
const attempt = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))

/** Keys of `ENCRYPTION_KEYS`, `kid1:base64,kid2:base64`, 32 bytes each: the first encrypts, all decrypt. @throws RangeError */
export const parseEncryptionKeys = (value: string): [Key, ...Key[]] =>
  parseKeys(value, "ENCRYPTION_KEYS", { min: KEY_BYTES, max: KEY_BYTES })

/**
 * Encrypts whole payloads with AES-256-GCM: nonce (12 bytes), cipher text, tag (16 bytes). The key's name stands in the metadata and is
 * authenticated with the text. Payloads that are not encrypted are read as they are, so encryption can be turned on in a running system.
 */
export class EncryptionCodec implements PayloadCodec {
  private readonly secrets: ReadonlyMap<string, Buffer>

  constructor(private readonly keys: readonly [Key, ...Key[]]) {
    this.secrets = new Map(keys.map((key) => [key.id, key.secret]))
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return attempt(() => payloads.map((payload) => this.encrypt(payload)))
  }

  /** @throws ValueError for an unknown key or a text that was changed */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return attempt(() => payloads.map((payload) => (isEncrypted(payload) ? this.decrypt(payload) : payload)))
  }

  private encrypt(payload: Payload): Payload {
    const [key] = this.keys
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, key.secret, nonce).setAAD(Buffer.from(key.id))
    const data = Buffer.concat([
      nonce,
      cipher.update(proto.encode(payload).finish()),
      cipher.final(),
      cipher.getAuthTag(),
    ])
    return { metadata: { encoding: ENCODING, "encryption-key-id": Buffer.from(key.id) }, data }
  }

  private decrypt(payload: Payload): Payload {
    const id = text(payload.metadata?.["encryption-key-id"])
    const secret = this.secrets.get(id)
    if (!secret) throw new ValueError(`payload: encrypted with key "${id}", which ENCRYPTION_KEYS does not have`)
    const data = Buffer.from(payload.data ?? [])
    if (data.length < NONCE_BYTES + TAG_BYTES) throw new ValueError("payload: the encrypted data is cut short")
    const decipher = createDecipheriv(ALGORITHM, secret, data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(id)).setAuthTag(data.subarray(-TAG_BYTES))
    try {
      return proto.decode(Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]))
    } catch (cause) {
      throw new ValueError(`payload: cannot be decrypted with key "${id}"; the data or the key was changed`, cause)
    }
  }
}

/** The data converter that the relay's client and the worker must share: encrypted payloads, failures included. */
export const encryptionDataConverter = (keys: readonly [Key, ...Key[]]): DataConverter => ({
  payloadCodecs: [new EncryptionCodec(keys)],
  // Temporal loads the converter itself, by path, also into the workflows' bundle: the built file.
  failureConverterPath: require.resolve("@dakkah/outbox/failure-converter"),
})
