import { isIban } from "@dakkah/contracts"

/**
 * What no log may hold (specification 7.1): addresses of mail, phone numbers, tokens, card numbers, bank accounts, passwords. Works on a
 * finished line, so that it does not matter which library, error or object the text came from.
 */
export function maskText(line: string): string {
  let masked = line
    .replace(NAMED_SECRET, '$1[redacted]"')
    .replace(NESTED_SECRET, '$1[redacted]\\"')
    .replace(QUERY_SECRET, "$1[redacted]")
    .replace(CREDENTIALS, "$1[credentials]@")
    .replace(BEARER, "$1 [token]")
    .replace(TOKEN, "[token]")
    .replace(CARD, (digits: string, offset: number, whole: string) => maskedCard(digits, offset, whole))
    .replace(IBAN, (account: string) => (isIban(account) ? "[account]" : account))
    .replace(PHONE, "[phone]")
  if (masked.includes("@") || masked.includes("%40")) masked = masked.replace(EMAIL, "[email]")
  return masked
}

// Every repetition has a bound: a hostile line of a megabyte costs no more than its length.
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu
/** International with a plus, or with the zero of a trunk or of `00`: no number in JSON begins with either. */
const PHONE = /(?<![\p{L}\p{N}_.:+-])(?:\+\d[\d ().-]{6,18}\d|0\d{8,14})(?![\p{L}\p{N}_])/gu
const CARD = /(?<![\w.-])[2-6]\d{3}(?:[ -]?\d){9,15}(?!\w)/g
const IBAN = /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?!\w)/g
const BEARER = /\b(Bearer|Basic)\s+[\w.~+/=-]{8,4096}/g
/** A JSON Web Token, or a secret key of Medusa's. */
const TOKEN = /\beyJ[\w-]{8,4096}\.[\w-]{2,8192}\.[\w-]{0,2048}|\bsk_[a-z0-9]{16,128}\b/g
const CREDENTIALS = /(:\/\/)[^\s:/@"]{1,256}:[^\s/@"]{1,256}@/g

const NAMES =
  "password|passwd|secret|client_secret|token|access_token|refresh_token|authorization|cookie|set-cookie|x-api-key|api_key|recovery_codes?|iban|card_number|cvc|cvv"
/** `"password":"…"`, told by JSON's own grammar, so that the line stays JSON. */
const NAMED_SECRET = new RegExp(String.raw`(?<!\\)("(?:${NAMES})"\s{0,4}:\s{0,4}")(?:[^"\\]|\\.){0,8192}"`, "gi")
/** The same where the JSON is a string of another one: what was `\"` and `\\` stands there escaped once more. */
const NESTED_SECRET = new RegExp(
  String.raw`(?<!\\)(\\"(?:${NAMES})\\"\s{0,4}:\s{0,4}\\")(?:[^"\\]|\\\\(?:\\["\\]|[^\\"])){0,8192}\\"`,
  "gi",
)
const QUERY_SECRET = new RegExp(`([?&](?:${NAMES})=)[^&\\s"']{1,4096}`, "gi")

function maskedCard(match: string, offset: number, whole: string): string {
  if (!isCard(match.replace(/\D/g, ""))) return match
  // A bare number in JSON must stay a value of JSON.
  const bare = /[:[,]\s?$/.test(whole.slice(Math.max(0, offset - 2), offset))
  return bare && /^[,}\]]/.test(whole.slice(offset + match.length)) ? '"[card]"' : "[card]"
}

/** The check digit of ISO/IEC 7812. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, letter, index) => {
    const doubled = Number(letter) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** Options of a pino logger whose finished lines are masked, whatever is in them. */
export const maskedLines = { hooks: { streamWrite: maskText } } as const
