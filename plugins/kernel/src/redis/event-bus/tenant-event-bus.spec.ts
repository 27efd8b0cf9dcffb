import { beforeEach, describe, expect, it, vi } from "vitest"

import { connectionTenant, currentActor, DENIED_TENANT, endBoot, runAsTenant, tenancy } from "../../tenancy/context"
import { TenantEventBus } from "./tenant-event-bus"

interface Said {
  name: string
  data?: unknown
  metadata?: Record<string, unknown>
}
type Heard = (event: Said) => Promise<void>

/** A queue as Redis is one: text goes in, and a worker outside of every request takes it out. */
const { queue, heard } = vi.hoisted(() => ({ queue: [] as string[], heard: new Map<string, Heard>() }))
vi.mock("@medusajs/event-bus-redis/dist/services/event-bus-redis", () => ({
  default: class {
    emit(events: Said[]) {
      queue.push(...events.map((event) => JSON.stringify(event)))
      return Promise.resolve()
    }
    subscribe(name: string, subscriber: Heard) {
      heard.set(name, Object.assign(subscriber, { subscriberId: `${name}-1` }))
      return this
    }
  },
}))
const deliver = () =>
  tenancy.storage.exit(async () => {
    for (const said of queue.splice(0)) {
      const event = JSON.parse(said) as Said
      await heard.get(event.name)?.(event)
    }
  })

describe("an event in Redis", () => {
  const bus = new (TenantEventBus as unknown as new () => TenantEventBus)()
  const seen: unknown[] = []
  const subscriber = () => {
    seen.push([connectionTenant(), currentActor()?.actor_id])
    return Promise.resolve()
  }
  bus.subscribe("order.placed", subscriber)

  beforeEach(() => {
    tenancy.enabled = true
    endBoot()
    seen.length = 0
  })

  it("is heard in the shop that said it, as who said it", async () => {
    const say = () => bus.emit({ name: "order.placed", data: {} })
    await runAsTenant("souq", say, { actor_id: "user_noura", actor_role: "user" })
    await runAsTenant("services", say)
    await deliver()
    expect(seen).toEqual([
      ["souq", "user_noura"],
      ["services", undefined],
    ])
  })

  it("sees nothing when nobody's shop said it, whatever it says of itself", async () => {
    await bus.emit([{ name: "order.placed", data: {}, metadata: { tenant_id: "souq", actor: { actor_id: "x" } } }])
    await deliver()
    expect(seen).toEqual([[DENIED_TENANT, undefined]])
  })

  it("keeps what else the event carries, and the name by which its subscriber is taken off again", async () => {
    await runAsTenant("souq", () => bus.emit({ name: "order.placed", data: {}, metadata: { eventGroupId: "group" } }))
    expect(JSON.parse(queue.splice(0)[0] ?? "")).toEqual({
      name: "order.placed",
      data: {},
      metadata: { eventGroupId: "group", tenant_id: "souq" },
    })
    expect(subscriber).toHaveProperty("subscriberId", "order.placed-1")
  })
})
