import { randomInt } from "node:crypto"

/**
 * 29 symbols, a prime number: digits and consonants. No vowels, so that no words arise; no I, L, O, U, V, which are misread.
 */
const SYMBOLS = "0123456789BCDFGHJKMNPQRSTWXYZ"
const BASE = SYMBOLS.length
const PAYLOAD_LENGTH = 11

/**
 * The check symbol of a payload: a weighted sum modulo a prime, the principle of ISBN-10 (ISO 2108). Weights are different and
 * none is a multiple of 29, so every single wrong symbol and every exchange of two symbols is found.
 * @param payload 11 symbols of the alphabet
 * @throws RangeError for another length or a symbol that is not in the alphabet
 */
export function checkSymbol(payload: string): string {
  if (payload.length !== PAYLOAD_LENGTH) {
    throw new RangeError(`tracking number: payload "${payload}" must have ${PAYLOAD_LENGTH} symbols`)
  }
  const sum = [...payload].reduce((total, symbol, index) => total + valueOf(symbol) * (index + 2), 0)
  return SYMBOLS[(BASE - (sum % BASE)) % BASE] ?? ""
}

function valueOf(symbol: string): number {
  const value = SYMBOLS.indexOf(symbol)
  if (value < 0) throw new RangeError(`tracking number: "${symbol}" is not one of ${SYMBOLS}`)
  return value
}

const group = (symbols: string): string => (symbols.match(/.{4}/g) ?? []).join("-")

/**
 * A new tracking number such as `7K3M-9QRT-2XH4`: 11 random symbols (29^11, so that none can be guessed) and a check symbol.
 * @param random a whole number from 0 below its argument
 */
export function createTrackingNumber(random: (below: number) => number = randomInt): string {
  const payload = Array.from({ length: PAYLOAD_LENGTH }, () => SYMBOLS[random(BASE)] ?? "0").join("")
  return group(payload + checkSymbol(payload))
}

/**
 * Reads what a person typed: either case, with or without dashes and blanks, Arabic digits, O for 0, I or L for 1.
 * @returns the number as it is stored; null when the check symbol says it is wrong
 */
export function parseTrackingNumber(text: string): string | null {
  const symbols = text
    .toUpperCase()
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[\s\-\u2010-\u2015]/g, "")
  if (symbols.length !== PAYLOAD_LENGTH + 1 || [...symbols].some((symbol) => !SYMBOLS.includes(symbol))) return null
  return checkSymbol(symbols.slice(0, PAYLOAD_LENGTH)) === symbols.slice(PAYLOAD_LENGTH) ? group(symbols) : null
}
