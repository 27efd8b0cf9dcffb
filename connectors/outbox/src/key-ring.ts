/** One secret under its name. The name travels with what the secret made, so that old and new are valid together while they rotate. */
export interface Key {
  id: string
  secret: Buffer
}

const ID = /^[A-Za-z0-9_.-]{1,64}$/
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/

/**
 * `kid1:base64,kid2:base64`: the first makes new tokens or cipher texts, all of them are accepted.
 * @param source name of the setting, for the message; the text itself never appears in one
 * @param bytes least and greatest length of a secret
 * @throws RangeError for an empty list, a bad or doubled name, or a secret of another length
 */
export function parseKeys(text: string, source: string, bytes: { min: number; max?: number }): [Key, ...Key[]] {
  const keys = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part, index) => {
      const place = `${source}, key ${index + 1}`
      const colon = part.indexOf(":")
      const id = part.slice(0, Math.max(colon, 0))
      const encoded = part.slice(colon + 1)
      if (!ID.test(id))
        throw new RangeError(`${place}: must be "name:base64"; the name has 1 to 64 letters, digits, "_", "." or "-"`)
      const secret = Buffer.from(encoded, "base64")
      if (!BASE64.test(encoded) || secret.length < bytes.min || secret.length > (bytes.max ?? Infinity)) {
        const length = bytes.max === bytes.min ? `exactly ${bytes.min}` : `at least ${bytes.min}`
        throw new RangeError(
          `${place} ("${id}"): the secret must be base64 of ${length} bytes (openssl rand -base64 ${bytes.min})`,
        )
      }
      return { id, secret }
    })
  const [first, ...rest] = keys
  if (!first) throw new RangeError(`${source}: is empty; give "name:base64", the base64 of ${bytes.min} random bytes`)
  const twice = keys.find((key, index) => keys.findIndex(({ id }) => id === key.id) !== index)
  if (twice) throw new RangeError(`${source}: the name "${twice.id}" is there twice`)
  return [first, ...rest]
}
