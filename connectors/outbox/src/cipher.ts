import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { type Key, parseKeys } from "./key-ring"

const ALGORITHM = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** Keys of `ENCRYPTION_KEYS`, `kid1:base64,kid2:base64`, 32 bytes each: the first encrypts, all decrypt. @throws RangeError */
export const parseEncryptionKeys = (value: string): [Key, ...Key[]] =>
  parseKeys(value, "ENCRYPTION_KEYS", { min: KEY_BYTES, max: KEY_BYTES })

/** A cipher text that cannot be opened; the message names the key and what it belongs to, never the text. */
export class CipherError extends Error {
  override readonly name = "CipherError"
}

/**
 * AES-256-GCM under a ring of keys: nonce (12 bytes), cipher text, tag (16 bytes). The first key encrypts, all decrypt. Payloads of
 * workflows and fields of tables are encrypted here and nowhere else.
 */
export class Cipher {
  private readonly secrets: ReadonlyMap<string, Buffer>

  constructor(readonly keys: readonly [Key, ...Key[]]) {
    this.secrets = new Map(keys.map((key) => [key.id, key.secret]))
  }

  /** @param bound what the text belongs to, authenticated with it: it opens only together with the same */
  encrypt(plain: Uint8Array, bound: (key_id: string) => Buffer): { key_id: string; data: Buffer } {
    const [key] = this.keys
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv(ALGORITHM, key.secret, nonce).setAAD(bound(key.id))
    return { key_id: key.id, data: Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]) }
  }

  /** @throws CipherError for an unknown key, or a text, key or place that is not the one it was encrypted with */
  decrypt(key_id: string, data: Buffer, bound: (key_id: string) => Buffer): Buffer {
    const secret = this.secrets.get(key_id)
    if (!secret) throw new CipherError(`encrypted with key "${key_id}", which ENCRYPTION_KEYS does not have`)
    if (data.length < NONCE_BYTES + TAG_BYTES) throw new CipherError("the encrypted data is cut short")
    const decipher = createDecipheriv(ALGORITHM, secret, data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAAD(bound(key_id)).setAuthTag(data.subarray(-TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
    } catch {
      throw new CipherError(`cannot be decrypted with key "${key_id}": the data, its place or the key was changed`)
    }
  }
}
