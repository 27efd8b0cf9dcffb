import fc from "fast-check"
import { expect, test } from "vitest"
import { signWebhook, verifyWebhook } from "./signature"

const secret = "a secret of thirty-two characters"
const now = 1_795_262_400

test("what was signed verifies, also while secrets rotate, and for five minutes", () => {
  fc.assert(
    fc.property(fc.string(), (body) => {
      const header = signWebhook(body, secret, now)
      expect(verifyWebhook(body, header, ["the newer secret, thirty-two chars", secret], now + 299)).toBe(true)
      expect(verifyWebhook(body, header, [secret], now + 301)).toBe(false)
      expect(verifyWebhook(`${body} `, header, [secret], now)).toBe(false)
      expect(verifyWebhook(body, header, ["another secret of the same length"], now)).toBe(false)
      expect(verifyWebhook(body, header, [], now)).toBe(false)
    }),
  )
})

test.each([undefined, "", "t=1", "v1=00", "t=x,v1=zz", `t=${now},v1=`])("the header %s is refused", (header) => {
  expect(verifyWebhook("{}", header, [secret], now)).toBe(false)
})
