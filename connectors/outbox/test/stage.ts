import { randomBytes } from "node:crypto"
import { pino } from "pino"
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from "vitest"
import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import {
  type OutboxRow,
  type Relay,
  type RelayOptions,
  createServiceTokens,
  parseServiceKeys,
  startRelay,
} from "../src"
import { type TestDatabase, testDatabase } from "./database"
import { fakeMedusa } from "./fake-medusa"
import { TEMPORAL_ADDRESS, testTemporal } from "./temporal"

/** The stage of the relay's tests: a database, a stand-in for Medusa, the real Temporal. Importing it sets it up for the file. */
export const QUEUE = "outbox-test-nobody-polls"
const serviceKeys = parseServiceKeys(`k1:${randomBytes(32).toString("base64")}`)

export let db: TestDatabase
export let medusa: Awaited<ReturnType<typeof fakeMedusa>>
export let temporal: Awaited<ReturnType<typeof testTemporal>>
export let tenant: string
export const relays: Relay[] = []

export async function relay(options: Partial<RelayOptions> = {}): Promise<Relay> {
  const started = await startRelay({
    databases: [{ source: "medusa", url: db.relayUrl }],
    medusaUrl: medusa.url,
    temporal: { address: TEMPORAL_ADDRESS, namespace: "default" },
    serviceKeys,
    log: pino({ level: "silent" }),
    port: 0,
    workflowTypes: new Set(["OrderPlacementWorkflow"]),
    ...options,
    settings: { lease: 2_000, ...options.settings },
  })
  relays.push(started)
  return started
}

export const place = (order: string, at = tenant) =>
  db.as(at, (tx) => tx.query("INSERT INTO placement (order_id) VALUES ($1)", [order]))
export const say = (order: string, type: string, at = tenant) =>
  db.as(at, (tx) => tx.query("SELECT cityos_emit_event($1, 'order', $2)", [type, order]))
export const workflowOf = (order: string, at = tenant): string => {
  const id = `tenant:${at}:order:${order}:placement`
  temporal.begun.add(id)
  return id
}
export const start = (event: EventEnvelope): Dispatch => ({
  kind: "start",
  workflow: "OrderPlacementWorkflow",
  workflow_id: workflowOf(event.aggregate_id, event.tenant_id),
  task_queue: QUEUE,
  input: { order_id: event.aggregate_id, tenant_id: event.tenant_id },
})
export const row = async (order: string, type = "order.placed"): Promise<OutboxRow> => {
  const [found] = await db.events<OutboxRow>("aggregate_id = $1 AND event_type = $2", [order, type])
  if (!found) throw new Error(`no event ${type} of ${order}`)
  return found
}
export const until = (work: () => Promise<unknown>, timeout = 10_000) => vi.waitFor(work, { timeout, interval: 20 })
export const delivered = (order: string, type?: string) =>
  until(async () => expect((await row(order, type)).status).toBe("delivered"))

beforeAll(async () => {
  db = await testDatabase()
  medusa = await fakeMedusa(createServiceTokens(serviceKeys))
  temporal = await testTemporal()
})
afterAll(async () => {
  await temporal.close()
  await medusa.down()
  await db.drop()
})
beforeEach(async () => {
  tenant = `t_${randomBytes(4).toString("hex")}`
  await db.owner.query("TRUNCATE thing, placement, cityos_event_outbox")
  medusa.asked.length = 0
  medusa.calls.length = 0
  medusa.healthy(true)
  medusa.answer(start)
})
afterEach(async () => {
  await Promise.all(relays.splice(0).map((running) => running.stop(2_000)))
})
