import { randomUUID } from "node:crypto"
import type { CheckedSystem, HealthCheckPayload, HealthCheckResult } from "@dakkah/contracts"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { HEALTH_CHECK_SCHEDULE, ensureSchedules, systemsOf } from "../src/schedules"
import { FAST } from "./support/orders"
import { Shop, until } from "./support/shop"
import type { World } from "./support/world"

let shop: Shop
let world: World
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop?.close())
beforeEach(() => {
  world = shop.renew("*")
  world.on("pingMedusa", () => ({ success: true, data: { system: "medusa", healthy: true, latency_ms: 3 } }))
  world.on("pingPayloadCMS", () => ({ success: true, data: { system: "payload", healthy: true, latency_ms: 4 } }))
  world.on("pingRelay", () => ({ success: true, data: { system: "relay", healthy: true, latency_ms: 2 } }))
})

const systems: HealthCheckPayload["systems"] = [
  { name: "medusa", health_endpoint: "", timeout_ms: 500, critical: true },
  { name: "payload", health_endpoint: "", timeout_ms: 500, critical: true },
  { name: "relay", health_endpoint: "", timeout_ms: 500, critical: true },
  { name: "erpnext", health_endpoint: "", timeout_ms: 500, critical: true },
]

const check = (): Promise<HealthCheckResult> => {
  const workflowId = `health_check_${randomUUID()}`
  return shop.client.workflow.execute("SystemHealthCheckWorkflow", {
    workflowId,
    taskQueue: "medusa-commerce",
    args: [{ workflow_id: workflowId, systems, timings: { ...FAST, attempt: 1_000 } }],
  }) as Promise<HealthCheckResult>
}

test("asks the connected systems only, and tells the status page", async () => {
  const result = await check()
  expect(result.systems.map(({ system, healthy }) => [system, healthy])).toEqual([
    ["medusa", true],
    ["payload", true],
    ["relay", true],
  ])
  expect([...world.calls].sort()).toEqual(["pingMedusa", "pingPayloadCMS", "pingRelay", "updateStatusPage"])
})

test("a critical system that does not answer is a finding, and an alert", async () => {
  world.fail("pingMedusa", "TimeoutError")
  const result = await check()
  expect(result.systems[0]).toMatchObject({ system: "medusa", healthy: false, detail: "no answer" })
  expect(world.done()).toEqual(expect.arrayContaining(["alertOnDegradation", "updateStatusPage"]))
})

test("the check ends well when the status page is the system that is down", async () => {
  world.fail("updateStatusPage", "ServiceUnavailableError").fail("alertOnDegradation", "ServiceUnavailableError")
  world.on("pingPayloadCMS", () => ({ success: true, data: { system: "payload", healthy: false, latency_ms: 9 } }))
  expect((await check()).systems[1]).toMatchObject({ system: "payload", healthy: false })
})

test("the schedule is made once, brought up to date, and each check knows the one before: one alert for one fall", async () => {
  const urls = { medusa: "http://medusa.test", payload: "http://payload.test", relay: "http://relay.test" }
  const own = systemsOf(world.adapters(), urls)
  expect(own.map(({ name }) => name)).toEqual(["medusa", "payload", "relay"])
  await ensureSchedules(shop.client, own, 300_000)
  await ensureSchedules(shop.client, own, 2_000)
  const schedule = shop.client.schedule.getHandle(HEALTH_CHECK_SCHEDULE)
  try {
    const { spec, policies } = await schedule.describe()
    expect(spec.intervals?.map(({ every }) => every)).toEqual([2_000])
    expect(policies.overlap).toBe("SKIP")

    const pages: { checked_at: string; valid_until?: string; systems: CheckedSystem[] }[] = []
    world.on("updateStatusPage", ({ input }) => {
      pages.push(input as never)
      return undefined
    })
    const count = (name: string): number => world.calls.filter((call) => call === name).length
    const checks = async (more: number): Promise<void> => {
      const wanted = count("updateStatusPage") + more
      await until(() => count("updateStatusPage") >= wanted, 20_000)
    }
    await checks(2)
    expect(count("alertOnDegradation")).toBe(0)
    const page = pages.at(-1)
    // The schedule's period and two minutes: later than that nothing is known.
    expect(Date.parse(page?.valid_until ?? "") - Date.parse(page?.checked_at ?? "")).toBe(2_000 + 120_000)
    // The mail system is down as well at first: the operator is told by the first check that gets through, and by no other.
    world.on("pingMedusa", () => ({ success: true, data: { system: "medusa", healthy: false, latency_ms: 1 } }))
    world.refuse("alertOnDegradation", "ServiceUnavailableError", "no_mail")
    await checks(3)
    expect(world.done()).not.toContain("alertOnDegradation")
    world.heal("alertOnDegradation")
    await checks(2)
    const told = count("alertOnDegradation")
    expect(world.done().filter((name) => name === "alertOnDegradation")).toHaveLength(1)
    await checks(3)
    expect(count("alertOnDegradation")).toBe(told)
    // Since when it is down is remembered from check to check, and begins anew when it is back.
    const medusa = (nth: number): CheckedSystem | undefined => pages.at(nth)?.systems[0]
    expect(medusa(-1)).toMatchObject({ healthy: false, since: medusa(-4)?.since })
    expect(pages.map(({ checked_at }) => checked_at)).toContain(medusa(-1)?.since)
    world.on("pingMedusa", () => ({ success: true, data: { system: "medusa", healthy: true, latency_ms: 1 } }))
    await until(() => medusa(-1)?.healthy === true)
    expect(medusa(-1)).toMatchObject({ changed: true, since: pages.at(-1)?.checked_at })
  } finally {
    await schedule.delete()
  }
})
