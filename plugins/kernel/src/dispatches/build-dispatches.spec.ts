import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { beforeEach, expect, test, vi } from "vitest"
import { connectionTenant, currentActor, tenancy } from "../tenancy/context"
import { buildDispatches } from "./build-dispatches"
import { dispatch, dispatchAll, type DispatchRegistration } from "./dispatch"

let registrations: DispatchRegistration[] = []
vi.mock("../application", () => ({
  dispatchOf: (event: string) => registrations.find((registration) => registration.event === event),
}))

const container = {} as MedusaContainer
const relay = { tenant_id: "t_one", actor_id: "relay" }
const event = (id: string, event_type: string, tenant_id = "t_one") =>
  ({ id, event_type, tenant_id, correlation_id: `cor_${id}` }) as EventEnvelope
const none = (reason: string): Dispatch => ({ kind: "none", reason })

beforeEach(() => {
  tenancy.enabled = true
  registrations = []
})

test("one type's events are built in one call where its builder can; answers come in the order of the events", async () => {
  const calls: string[][] = []
  registrations = [
    dispatchAll("order.placed", (_container, events) => {
      calls.push(events.map(({ id }) => id))
      return Promise.resolve(events.map(({ id }) => none(`placed ${id}`)))
    }),
    dispatch("webhook.received", (_container, { id }) => Promise.resolve(none(`webhook ${id}`))),
  ]
  const events = [
    event("a", "order.placed"),
    event("b", "webhook.received"),
    event("c", "order.placed"),
    event("d", "unknown"),
  ]
  expect(await buildDispatches(container, events, relay)).toEqual([
    none("placed a"),
    none("webhook b"),
    none("placed c"),
    none("nothing follows unknown in this application"),
  ])
  expect(calls).toEqual([["a", "c"]])
})

test("what cannot be built is left open and takes no other with it", async () => {
  registrations = [
    dispatchAll("order.placed", () => Promise.reject(new Error("one of them is broken"))),
    dispatch("webhook.received", (_container, { id }) =>
      id === "bad" ? Promise.reject(new Error("broken")) : Promise.resolve(none(id)),
    ),
  ]
  const events = [event("a", "order.placed"), event("bad", "webhook.received"), event("good", "webhook.received")]
  expect(await buildDispatches(container, events, relay)).toEqual([null, null, none("good")])
})

test("another tenant's event is not built", async () => {
  const build = vi.fn(() => Promise.resolve(none("seen")))
  registrations = [dispatch("webhook.received", build)]
  expect(await buildDispatches(container, [event("a", "webhook.received", "t_two")], relay)).toEqual([null])
  expect(build).not.toHaveBeenCalled()
})

test("a builder runs in its event's tenant, and what it writes carries its event's correlation", async () => {
  const seen: unknown[] = []
  registrations = [
    dispatch("webhook.received", () => {
      seen.push(connectionTenant(), currentActor())
      return Promise.resolve(none("seen"))
    }),
  ]
  await buildDispatches(container, [event("a", "webhook.received")], relay)
  expect(seen).toEqual([
    "t_one",
    { actor_id: "relay", actor_role: "service", correlation_id: "cor_a", causation_id: "a" },
  ])
})
