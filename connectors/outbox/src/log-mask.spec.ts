import fc from "fast-check"
import { pino } from "pino"
import { describe, expect, test } from "vitest"
import { maskedLines, maskText } from "./log-mask"

describe("maskText", () => {
  test.each([
    ["no vendor for layla.haddad+1@example.com.sa today", "no vendor for [email] today"],
    ["GET /admin/customers?q=layla%40example.com 200", "GET /admin/customers?q=[email] 200"],
    ["ليلى@مثال.السعودية", "[email]"],
    ["call +966 50 123 4567 or 0501234567", "call [phone] or [phone]"],
    ["card 4242 4242 4242 4242 declined", "card [card] declined"],
    ['{"number":4242424242424242,"a":1}', '{"number":"[card]","a":1}'],
    ["to SA03 8000 0000 6080 1016 7519", "to [account]"],
    ["authorization: Bearer abcdefgh.ijkl", "authorization: Bearer [token]"],
    ["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "[token]"],
    ["postgres://cityos_app:s3cret@db:5432/cityos", "postgres://[credentials]@db:5432/cityos"],
    ["/reset?token=abc123&x=1", "/reset?token=[redacted]&x=1"],
    ['{"password":"correct horse","name":"a"}', '{"password":"[redacted]","name":"a"}'],
    [
      String.raw`{"body":"{\"password\":\"horse\",\"n\":1}"}`,
      String.raw`{"body":"{\"password\":\"[redacted]\",\"n\":1}"}`,
    ],
  ])("%s", (line, masked) => {
    expect(maskText(line)).toBe(masked)
  })

  test.each([
    '{"level":30,"time":1795262400000,"pid":4121,"msg":"delivered"}',
    "2026-11-21T15:58:00.000+03:00 order_01JD0Z3Q4V8S 12345.67",
    "at node_modules/.pnpm/@medusajs+utils@2.21.2_@types+node@20.19.43/index.js:10:2",
    "tenant:t_souq:order:order_01KAB:placement",
    "total 1234567890123 halalas",
  ])("leaves %s", (line) => {
    expect(maskText(line)).toBe(line)
  })

  test("what was JSON stays JSON", () => {
    const awkward = fc.oneof(fc.string(), fc.constantFrom("4242424242424242", 'a"b@c.de', "\\", '{"token":"x\\\\"}'))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("password", "token", "iban", "a"), awkward), fc.nat(), (object, n) => {
        JSON.parse(maskText(JSON.stringify({ ...object, n, inner: JSON.stringify(object) })))
      }),
    )
  })

  test("a long hostile line takes no time", () => {
    const started = performance.now()
    for (const part of ["a", "1", "@", "+1", "SA03", '"token":"', "eyJ", "\\"]) maskText(part.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

test("a pino line with an error about a customer is masked, its stack and cause too", () => {
  const lines: string[] = []
  const log = pino(maskedLines, { write: (line: string) => void lines.push(line) })
  log.error(
    { err: new Error("no cart of layla@example.com", { cause: new Error("+966501234567") }) },
    "checkout failed",
  )
  expect(lines.join("")).toContain("checkout failed")
  expect(lines.join("")).not.toMatch(/layla|966501234567/)
})
