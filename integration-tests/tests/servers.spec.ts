import { afterAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases } from "../src/database"
import { canEndServers } from "../src/parts"
import { expectNothingLeftOver, expectOnce, expectWhole } from "./expectations"
import { PATIENCE_S, TIMEOUT_MS } from "./faults"

const city = City.fromEnvironment()

afterAll(closeDatabases)

// Servers that another hand started (TEST_DATABASE_ADMIN_URL without TEST_SERVERS_CONTROL_URL) cannot be ended from here.
describe.skipIf(!canEndServers())("a server goes down in the middle of an order, and comes back", () => {
  test.each(["payment:captured", "inventory:reserved", "logistics:delivery_created"])(
    "Temporal after %s: it remembers every saga, the order arrives, charged once",
    async (after) => {
      const order = await city.placeOrder({ vendors: 3 })
      await city.kill("temporal", { order, after })
      await city.restart("temporal")
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await expectWhole(city, order)
      await expectOnce(order)
    },
    TIMEOUT_MS,
  )

  test.each(["order:submitted", "payment:captured", "marketplace:split"])(
    "Postgres after %s: what was committed is there, the order arrives, charged once",
    async (after) => {
      const order = await city.placeOrder({ vendors: 3 })
      await city.kill("postgres", { order, after })
      await city.restart("postgres")
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await expectWhole(city, order)
      await expectOnce(order)
    },
    TIMEOUT_MS,
  )

  test(
    "everything at once, as in a power cut: the order arrives, charged once",
    async () => {
      const order = await city.placeOrder({ vendors: 3 })
      const parts = ["worker", "relay", "medusa", "payload", "temporal", "postgres"] as const
      await city.kill("worker", { order, after: "payment:captured" })
      for (const part of parts.slice(1)) await city.kill(part)
      for (const server of ["postgres", "temporal"] as const) await city.restart(server)
      await Promise.all((["medusa", "payload"] as const).map((part) => city.restart(part)))
      await Promise.all((["relay", "worker"] as const).map((part) => city.restart(part)))
      expect(await order.outcome(PATIENCE_S)).toBe("placed")
      await expectWhole(city, order)
      await expectOnce(order)
    },
    TIMEOUT_MS,
  )

  test("nothing is left over", () => expectNothingLeftOver(city))
})
