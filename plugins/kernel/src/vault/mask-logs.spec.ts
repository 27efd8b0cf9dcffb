import { Writable } from "node:stream"
import { createRequire } from "node:module"
import { logger } from "@medusajs/framework/logger"
import { expect, test } from "vitest"

import { maskLogs } from "./mask-logs"

interface Winston {
  add: (transport: object) => void
}

const load = createRequire(
  createRequire(createRequire(__filename).resolve("@medusajs/framework")).resolve("@medusajs/cli"),
)
const { transports } = load("winston") as { transports: { Stream: new (options: { stream: Writable }) => object } }

test("an error that names a customer is masked in Medusa's own log, its stack too", async () => {
  const lines: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString())
      done()
    },
  })
  const { loggerInstance_ } = logger as unknown as { loggerInstance_: Winston }
  loggerInstance_.add(new transports.Stream({ stream }))
  logger.warn("before: layla@example.com")
  maskLogs(logger)
  maskLogs(logger)
  logger.error("checkout failed", new Error("no cart of layla@example.com, +966501234567"))
  logger.info("GET /admin/customers?q=layla@example.com")
  await new Promise((resolve) => setImmediate(resolve))
  const [before = "", ...after] = lines
  expect(before).toContain("layla")
  expect(after.length).toBeGreaterThan(1)
  expect(after.join("")).toContain("checkout failed")
  expect(after.join("")).not.toMatch(/layla|966501234567/)
})
