import fc from "fast-check"
import { expect, test } from "vitest"

import { LINK_SECONDS, signLink, verifyLink } from "./links"

const secret = "a secret of thirty-two characters"
const now = 1_795_262_400

test("a link is good for a quarter of an hour, for one file, under one secret", () => {
  fc.assert(
    fc.property(fc.string(), (key) => {
      const link = signLink(key, secret, now)
      expect(verifyLink(link, secret, now + LINK_SECONDS)).toBe(true)
      expect(verifyLink(link, secret, now + LINK_SECONDS + 1)).toBe(false)
      expect(verifyLink({ ...link, expires: link.expires + 1 }, secret, now + 2)).toBe(false)
      expect(verifyLink({ ...link, key: `${key}x` }, secret, now)).toBe(false)
      expect(verifyLink(link, "another secret", now)).toBe(false)
      expect(verifyLink({ ...link, signature: "" }, secret, now)).toBe(false)
      expect(verifyLink({ ...link, expires: Number.NaN }, secret, now)).toBe(false)
    }),
  )
})
