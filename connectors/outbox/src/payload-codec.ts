import { type DataConverter, type Payload, type PayloadCodec, ValueError } from "@temporalio/common"
import { temporal } from "@temporalio/proto"
import { Cipher, CipherError, parseEncryptionKeys } from "./cipher"
import type { Key } from "./key-ring"

export { parseEncryptionKeys }

const ENCODING = Buffer.from("binary/encrypted")

const proto = temporal.api.common.v1.Payload
const text = (bytes: Uint8Array | null | undefined): string => (bytes ? Buffer.from(bytes).toString("utf8") : "")
const isEncrypted = (payload: Payload): boolean => text(payload.metadata?.["encoding"]) === ENCODING.toString()
const attempt = <T>(work: () => T): Promise<T> => new Promise((resolve) => resolve(work()))
const bound = (key_id: string): Buffer => Buffer.from(key_id)

/**
 * Encrypts whole payloads. The key's name stands in the metadata and is authenticated with the text. Payloads that are not
 * encrypted are read as they are, so encryption can be turned on in a running system.
 */
export class EncryptionCodec implements PayloadCodec {
  private readonly cipher: Cipher

  constructor(keys: readonly [Key, ...Key[]]) {
    this.cipher = new Cipher(keys)
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return attempt(() => payloads.map((payload) => this.encrypt(payload)))
  }

  /** @throws ValueError for an unknown key or a text that was changed */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return attempt(() => payloads.map((payload) => (isEncrypted(payload) ? this.decrypt(payload) : payload)))
  }

  private encrypt(payload: Payload): Payload {
    const { key_id, data } = this.cipher.encrypt(proto.encode(payload).finish(), bound)
    return { metadata: { encoding: ENCODING, "encryption-key-id": Buffer.from(key_id) }, data }
  }

  private decrypt(payload: Payload): Payload {
    try {
      const id = text(payload.metadata?.["encryption-key-id"])
      return proto.decode(this.cipher.decrypt(id, Buffer.from(payload.data ?? []), bound))
    } catch (cause) {
      const reason = cause instanceof CipherError ? cause.message : "the data was changed"
      throw new ValueError(`payload: ${reason}`, cause)
    }
  }
}

/** The data converter that the relay's client and the worker must share: encrypted payloads, failures included. */
export const encryptionDataConverter = (keys: readonly [Key, ...Key[]]): DataConverter => ({
  payloadCodecs: [new EncryptionCodec(keys)],
  // Temporal loads the converter itself, by path, also into the workflows' bundle: the built file.
  failureConverterPath: require.resolve("@dakkah/outbox/failure-converter"),
})
