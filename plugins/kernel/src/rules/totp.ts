import { createHash, randomBytes } from "node:crypto"
import { Secret, TOTP } from "otpauth"

/** RFC 6238 as every authenticator app takes it: SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30
const DIGITS = 6
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20
/** Periods before and after now whose code is taken: clocks differ, and people type slowly (RFC 6238, 5.2). */
const WINDOW = 1

const RECOVERY_CODES = 10
/** 80 random bits: too many to try against a hash, so one round of SHA-256 guards them as well as a slow hash would. */
const RECOVERY_BYTES = 10

/** A new secret, in base32. */
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** `otpauth://totp/…`, as an authenticator reads it from a QR code. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return totpOf(secret, { issuer, label }).toString()
}

/**
 * The number of the period whose code this is, or null when it is no code of about now, or of a period that was used already.
 * @param last_step the last period whose code was taken
 * @param now milliseconds since 1970, UTC
 */
export function acceptedStep(secret: string, code: string, last_step: number, now: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: WINDOW })
  if (delta === null) return null
  const step = Math.floor(now / 1_000 / PERIOD_SECONDS) + delta
  return step > last_step ? step : null
}

/** Ten codes such as `3f9a2-c01be-77d40-9e1a5`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    (randomBytes(RECOVERY_BYTES).toString("hex").match(/.{5}/g) ?? []).join("-"),
  )
}

/** What is kept of a recovery code. Spaces, dashes and letter case do not count. */
export function recoveryCodeHash(user_id: string, code: string): string {
  const letters = code.toLowerCase().replace(/[^0-9a-f]/g, "")
  return createHash("sha256").update(`${user_id}\n${letters}`).digest("base64url")
}

function totpOf(secret: string, { issuer = "", label = "" } = {}): TOTP {
  return new TOTP({ issuer, label, secret, algorithm: "SHA1", digits: DIGITS, period: PERIOD_SECONDS })
}
