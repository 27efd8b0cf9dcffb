import { Client, Connection, ScheduleOverlapPolicy } from "@temporalio/client"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { City } from "../src/city"
import { call, until } from "../src/http"
import { closeDatabases } from "../src/database"
import { TIMEOUT_MS } from "./faults"

const city = City.fromEnvironment()
const { PAYLOAD_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE } = process.env

interface Status {
  state: string
  checked_at: string
  systems: { system: string; state: string; since: string; checked_at: string }[]
}

let connection: Connection
beforeAll(async () => {
  connection = await Connection.connect({ address: TEMPORAL_ADDRESS })
})
afterAll(async () => {
  await connection.close()
  await closeDatabases()
})

const SCHEDULE = { namespace: TEMPORAL_NAMESPACE, scheduleId: "scheduled:system:health_check" }

/** Checks that were begun so far, and how many of them still run: by the schedule's own word. */
async function checks(): Promise<{ begun: number; running: number }> {
  const { info } = await connection.workflowService.describeSchedule(SCHEDULE)
  return { begun: Number(info?.actionCount ?? 0), running: info?.runningWorkflows?.length ?? 0 }
}

/** The check that is due within five minutes, now and to its end. Where one is under way already, it comes after that. */
async function check(): Promise<void> {
  const before = await checks()
  const { schedule } = new Client({ connection, namespace: TEMPORAL_NAMESPACE })
  await schedule.getHandle(SCHEDULE.scheduleId).trigger(ScheduleOverlapPolicy.BUFFER_ONE)
  const ended = async (): Promise<true | null> => {
    const { begun, running } = await checks()
    return begun > before.begun && running === 0 ? true : null
  }
  await until("the check to end", ended, { seconds: 180 })
}

async function status(): Promise<Status | null> {
  const { body } = await call<{ data: Status }>(`${PAYLOAD_URL}/api/service/status`)
  return body.data
}

/** What the page says after the next check. */
async function checked(before: Status | null): Promise<Status> {
  await check()
  return until("the check to be on the status page", async () => {
    const now = await status().catch(() => null)
    return now && now.checked_at !== before?.checked_at ? now : null
  })
}

const stateOf = ({ systems }: Status, name: string): string | undefined =>
  systems.find(({ system }) => system === name)?.state

/** The page as anybody's browser gets it. */
const page = async (): Promise<string> => (await fetch(`${PAYLOAD_URL}/status/en`)).text()

describe("the public status page", () => {
  test(
    "says with the next check that the relay is dead, and that it is back",
    async () => {
      const well = await checked(await status())
      expect(well).toMatchObject({ state: "up" })
      await city.kill("relay")
      const fallen = await checked(well)
      expect(fallen.state).toBe("down")
      expect(stateOf(fallen, "relay")).toBe("down")
      expect(stateOf(fallen, "medusa")).toBe("up")
      expect(await page()).toContain("An essential system is down")
      await city.restart("relay")
      const back = await checked(fallen)
      expect(back.state).toBe("up")
      expect(await page()).toContain("All systems are working")
    },
    TIMEOUT_MS,
  )

  test(
    "was away with Payload itself, and says since when that is back",
    async () => {
      const well = await checked(await status())
      await city.kill("payload")
      await expect(status()).rejects.toThrow()
      // A check runs into the void, and is remembered.
      await check()
      const { systems } = await until("Medusa's health page to say so", async () => {
        const health = await city.admin<{ systems: { system: string; healthy: boolean }[] }>("/health")
        return health.systems.some(({ system, healthy }) => system === "payload" && !healthy) ? health : null
      })
      expect(systems.find(({ system }) => system === "medusa")?.healthy).toBe(true)
      await city.restart("payload")
      const back = await checked(well)
      expect(back.state).toBe("up")
      const payload = back.systems.find(({ system }) => system === "payload")
      expect(Date.parse(payload?.since ?? "")).toBeGreaterThan(Date.parse(well.checked_at))
    },
    TIMEOUT_MS,
  )
})
