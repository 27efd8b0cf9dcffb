import fc from "fast-check"
import { Secret, TOTP } from "otpauth"
import { describe, expect, test } from "vitest"

import { acceptedStep, newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpUri } from "./totp"

/** RFC 6238, appendix B: the secret and the last six of its eight digits. */
const RFC_SECRET = Secret.fromLatin1("12345678901234567890").base32
const code = (secret: string, at: number): string => new TOTP({ secret }).generate({ timestamp: at })

describe("acceptedStep", () => {
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("takes the RFC's code of second %i", (seconds, digits) => {
    expect(acceptedStep(RFC_SECRET, digits, 0, seconds * 1_000)).toBe(Math.floor(seconds / 30))
  })

  test("takes a code once, and none older than the last one taken", () => {
    const [secret, now] = [newTotpSecret(), 1_795_262_400_000]
    const step = acceptedStep(secret, code(secret, now), 0, now)
    expect(step).not.toBeNull()
    expect(acceptedStep(secret, code(secret, now), step ?? 0, now)).toBeNull()
    expect(acceptedStep(secret, code(secret, now - 30_000), step ?? 0, now)).toBeNull()
    expect(acceptedStep(secret, code(secret, now + 30_000), step ?? 0, now)).toBe((step ?? 0) + 1)
  })

  test("a code is good for its own period and one more on each side", () => {
    const [secret, now] = [newTotpSecret(), 1_795_262_400_000]
    const good = [-90, -60, -30, 0, 30, 60].filter(
      (seconds) => acceptedStep(secret, code(secret, now + seconds * 1_000), 0, now) !== null,
    )
    expect(good).toEqual([-30, 0, 30])
  })

  test("nothing but six digits is looked at", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{6}$/.test(text))
        expect(acceptedStep(RFC_SECRET, text, 0, 59_000)).toBeNull()
      }),
    )
  })
})

test("the address for the QR code names shop and person and holds the secret", () => {
  const uri = new URL(totpUri("JBSWY3DPEHPK3PXP", "سوق المدينة", "layla@example.com"))
  expect(uri.protocol).toBe("otpauth:")
  expect(uri.searchParams.get("secret")).toBe("JBSWY3DPEHPK3PXP")
  expect(decodeURIComponent(uri.pathname)).toContain("layla@example.com")
})

test("recovery codes differ, and their hash forgives how they are typed but not whose they are", () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  const [first = ""] = codes
  expect(recoveryCodeHash("user_1", ` ${first.toUpperCase().replaceAll("-", " ")}`)).toBe(
    recoveryCodeHash("user_1", first),
  )
  expect(recoveryCodeHash("user_2", first)).not.toBe(recoveryCodeHash("user_1", first))
})
