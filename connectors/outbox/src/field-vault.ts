import { createHmac, hkdfSync } from "node:crypto"
import { Cipher, CipherError } from "./cipher"
import type { Key } from "./key-ring"

/** Where a value lies. A sealed text opens there and nowhere else. */
export interface FieldPlace {
  tenant: string
  table: string
  field: string
  row: string
}

/** `sealed:v1:<key id>:<base64url>`: what a column of a Restricted field holds, and nothing else. */
export const SEALED_PREFIX = "sealed:v1:"
const SEALED = /^sealed:v1:([A-Za-z0-9_.-]{1,64}):([A-Za-z0-9_-]+)$/
const KEY_BYTES = 32

export const isSealed = (value: unknown): value is string => typeof value === "string" && SEALED.test(value)

/** The id of the key that a text was sealed with, null for one that is not sealed. */
export const sealingKey = (text: string): string | null => SEALED.exec(text)?.[1] ?? null

/** One secret, several uses: what is made for one never fits the other. */
const derive = ({ id, secret }: Key, use: string): Key => ({
  id,
  secret: Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), `cityos/${use}/v1`, KEY_BYTES)),
})

/** Seals single values of a table under the keys of `ENCRYPTION_KEYS`. */
export class FieldVault {
  private readonly cipher: Cipher
  private readonly indexKeys: readonly Key[]

  constructor(keys: readonly [Key, ...Key[]]) {
    const [first, ...rest] = keys
    this.cipher = new Cipher([derive(first, "field"), ...rest.map((key) => derive(key, "field"))])
    this.indexKeys = keys.map((key) => derive(key, "index"))
  }

  /** The key that seals now. */
  get keyId(): string {
    return this.cipher.keys[0].id
  }

  seal(plain: string, place: FieldPlace): string {
    const { key_id, data } = this.cipher.encrypt(Buffer.from(plain, "utf8"), boundTo(place))
    return `${SEALED_PREFIX}${key_id}:${data.toString("base64url")}`
  }

  /** @throws CipherError for a text that is not sealed, was sealed elsewhere, was changed, or whose key is not known */
  open(sealed: string, place: FieldPlace): string {
    const name = `${place.table}.${place.field} of ${place.row}`
    const [, key_id, data] = SEALED.exec(sealed) ?? []
    if (!key_id || !data) throw new CipherError(`${name}: is not sealed`)
    try {
      return this.cipher.decrypt(key_id, Buffer.from(data, "base64url"), boundTo(place)).toString("utf8")
    } catch (error) {
      throw new CipherError(`${name}: ${(error as Error).message}`, { cause: error })
    }
  }

  /** Equal values of one column of one tenant have equal indexes, and an index tells nothing to who has no key. */
  blindIndex(value: string, place: Omit<FieldPlace, "row">): string {
    return blindIndexes(value, place, this.indexKeys)[0] ?? ""
  }

  /** The indexes to look for: of every key, for rows that are not sealed anew yet. */
  blindIndexes(value: string, place: Omit<FieldPlace, "row">): string[] {
    return blindIndexes(value, place, this.indexKeys)
  }
}

const boundTo =
  ({ tenant, table, field, row }: FieldPlace) =>
  (key_id: string): Buffer =>
    // An array in JSON: no two places are written alike, whatever letters their names hold.
    Buffer.from(JSON.stringify([key_id, tenant, table, field, row]))

function blindIndexes(value: string, place: Omit<FieldPlace, "row">, keys: readonly Key[]): string[] {
  const text = JSON.stringify([place.tenant, place.table, place.field, value])
  return keys.map(({ id, secret }) => `${id}:${createHmac("sha256", secret).update(text).digest("base64url")}`)
}
