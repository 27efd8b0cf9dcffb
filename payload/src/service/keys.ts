/** One shared secret of the service tokens, found by its id in the token's header. */
export interface ServiceKey {
  kid: string
  secret: Uint8Array
}

const MINIMUM_BYTES = 32

/**
 * Reads `kid:base64secret,kid:base64secret`. The first key signs, all verify.
 * @throws RangeError for a malformed entry, a doubled kid or a secret under 32 bytes (RFC 7518, 3.2)
 */
export function parseServiceKeys(text: string): ServiceKey[] {
  const keys = text
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map(parseEntry)
  if (keys.length === 0) throw new RangeError("holds no key; give kid:base64secret")
  const doubled = keys.find((key, index) => keys.findIndex(({ kid }) => kid === key.kid) !== index)
  if (doubled) throw new RangeError(`holds the kid "${doubled.kid}" twice`)
  return keys
}

function parseEntry(entry: string): ServiceKey {
  const match = /^([A-Za-z0-9_.-]{1,64}):([A-Za-z0-9+/_-]+={0,2})$/.exec(entry)
  // The entry itself is a secret: it is not repeated in the message.
  if (!match) throw new RangeError("must be kid:base64secret entries separated by commas")
  const [, kid = "", encoded = ""] = match
  const secret = new Uint8Array(Buffer.from(encoded, "base64"))
  if (secret.length < MINIMUM_BYTES) {
    throw new RangeError(`secret of "${kid}" has ${secret.length} bytes, it needs at least ${MINIMUM_BYTES}`)
  }
  return { kid, secret }
}
