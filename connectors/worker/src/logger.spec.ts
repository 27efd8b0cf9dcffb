import { expect, test } from "vitest"
import { createLogger, temporalLogger } from "./logger"

test("a failed activity that names a customer is logged without them, in Temporal's own lines too", () => {
  const lines: string[] = []
  const log = createLogger("info", { write: (line) => void lines.push(line) })
  const error = new Error("mail to layla@example.com bounced")
  log.error({ err: error, token: "abc", order_id: "order_1" }, "sendOrderConfirmation failed")
  temporalLogger(log).warn("Activity failed", { error, phone: "+966 50 123 4567" })
  expect(lines).toHaveLength(2)
  expect(lines.join("")).toContain("order_1")
  expect(lines.join("")).not.toMatch(/layla|abc|123 4567/)
})
