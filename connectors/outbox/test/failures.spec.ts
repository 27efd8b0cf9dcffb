import type { Dispatch } from "@dakkah/contracts"
import { Client } from "pg"
import { describe, expect, test } from "vitest"
import { type OutboxRow, cleanOutbox } from "../src"
import { db, medusa, temporal, tenant, relays, relay, place, say, start, row, until, delivered } from "./stage"

describe("failures", () => {
  test("poison is parked with its reason and blocks only its own aggregate, until it is discarded", async () => {
    medusa.answer((event) =>
      event.aggregate_id === "bad" ? ({ ...start(event), workflow: "NoSuchWorkflow" } as Dispatch) : start(event),
    )
    await relay()
    await place("bad")
    await until(async () => expect((await row("bad")).status).toBe("failed"))
    expect(await row("bad")).toMatchObject({
      error_message: 'workflow type "NoSuchWorkflow" is not in the catalogue',
      retry_count: 1,
    })
    await say("bad", "order.later")
    await place("good")
    await delivered("good")
    expect((await row("bad", "order.later")).status).toBe("pending")
    const metrics = await (await fetch(`http://127.0.0.1:${relays[0]?.port}/metrics`)).text()
    expect(metrics).toContain('cityos_outbox_events{source="medusa",state="failed"} 1')
    expect(metrics).toContain('cityos_outbox_events{source="medusa",state="blocked"} 1')
    expect(metrics).toContain('cityos_outbox_failures_total{source="medusa",outcome="parked"} 1')
    medusa.answer(start)
    const { id } = await row("bad")
    await db.as(tenant, (tx) => tx.query("SELECT cityos_outbox_discard($1, 'a test')", [id]))
    await delivered("bad", "order.later")
  })

  test("a parked event that is retried goes out before those behind it", async () => {
    const sent: string[] = []
    medusa.answer(
      (_event, response) =>
        void response
          .writeHead(200)
          .end('{"success":false,"error":{"code":"gone","message":"no such order","retryable":false}}'),
    )
    await relay()
    await place("o1")
    await until(async () => expect((await row("o1")).status).toBe("failed"))
    expect((await row("o1")).error_message).toBe("gone: no such order")
    await say("o1", "order.later")
    medusa.answer(({ event_type }) => {
      sent.push(event_type)
      return { kind: "none", reason: "now it works" }
    })
    const { id } = await row("o1")
    await db.as(tenant, (tx) => tx.query("SELECT cityos_outbox_retry($1, 'order restored')", [id]))
    await delivered("o1", "order.later")
    expect(sent).toEqual(["order.placed", "order.later"])
  })

  test("a refused event is tried again with growing waits, then parked", async () => {
    medusa.answer((_event, response) => void response.writeHead(422).end('{"message":"no"}'))
    await relay()
    await place("o1")
    await db.owner.query("UPDATE cityos_event_outbox SET max_retries = 2")
    await until(async () => expect((await row("o1")).retry_count).toBe(1))
    expect(await row("o1")).toMatchObject({ status: "pending", error_message: expect.stringContaining("answered 422") })
    await until(async () => expect((await row("o1")).status).toBe("failed"))
    expect((await row("o1")).error_message).toMatch(/^after 2 attempts: medusa answered 422/)
    expect(medusa.asked).toHaveLength(2)
  })

  test("Medusa away, then back: nothing is counted, everything arrives", async () => {
    await medusa.down()
    const running = await relay()
    await Promise.all(["o1", "o2", "o3"].map((order) => place(order)))
    await until(async () => expect((await row("o1")).error_message).toMatch(/^medusa: .*cannot be reached/))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect((await db.events<OutboxRow>()).map((event) => [event.status === "failed", event.retry_count])).toEqual(
      Array(3).fill([false, 0]),
    )
    expect(running.health().systems["medusa"]?.reachable).toBe(false)
    await medusa.up()
    await Promise.all(["o1", "o2", "o3"].map((order) => delivered(order)))
    expect((await db.events<OutboxRow>()).map((event) => event.retry_count)).toEqual([0, 0, 0])
    expect(running.health().systems["medusa"]?.reachable).toBe(true)
  })

  test.each([503, 401, 429])("answer %i holds everything back and counts nothing", async (status) => {
    medusa.answer((_event, response) => void response.writeHead(status).end())
    await relay()
    await place("o1")
    await until(async () => expect(medusa.asked.length).toBeGreaterThan(1))
    expect((await row("o1")).retry_count).toBe(0)
    medusa.answer(start)
    await delivered("o1")
  })

  test("a 500 of a healthy Medusa is the event's fault, of an unhealthy one nobody's", async () => {
    medusa.answer((event, response) =>
      event.aggregate_id === "bad" ? void response.writeHead(500).end("bug") : start(event),
    )
    await relay()
    await place("bad")
    await until(async () => expect((await row("bad")).retry_count).toBe(1))
    await place("good")
    await delivered("good")
    medusa.healthy(false)
    medusa.answer((_event, response) => void response.writeHead(500).end())
    await place("o1")
    await until(async () => expect((await row("o1")).error_message).toMatch(/^medusa: /))
    expect((await row("o1")).retry_count).toBe(0)
  })

  test("Temporal away counts nothing, and health says so", async () => {
    const running = await relay({ temporal: { address: "127.0.0.1:1", namespace: "default" } })
    await place("o1")
    await until(async () => expect((await row("o1")).error_message).toMatch(/^temporal: /), 20_000)
    expect(await row("o1")).toMatchObject({ retry_count: 0 })
    const answer = await fetch(`http://127.0.0.1:${running.port}/health`)
    expect(answer.status).toBe(503)
  })

  test("a dispatch into another tenant's workflow is parked, not followed", async () => {
    medusa.answer((event) => ({ ...start(event), workflow_id: "tenant:victim:order:o1:placement" }) as Dispatch)
    await relay()
    await place("o1")
    await until(async () => expect((await row("o1")).status).toBe("failed"))
    expect((await row("o1")).error_message).toContain(`is not of tenant "${tenant}"`)
    await expect(temporal.client.workflow.getHandle("tenant:victim:order:o1:placement").describe()).rejects.toThrow()
  })
})

describe("the database", () => {
  test("every connection cut in the middle: the relay comes back by itself and listens again", async () => {
    const running = await relay({ settings: { poll: 20_000 } })
    await place("o1")
    await delivered("o1")
    await db.admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = $2", [
      db.name,
      db.roles.relay,
    ])
    await place("o2")
    await delivered("o2")
    await until(async () => {
      const { rows } = await db.admin.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND query = 'LISTEN cityos_outbox'",
        [db.name],
      )
      expect(rows).toHaveLength(1)
    })
    await until(async () => expect(running.health().status).toBe("ok"))
  })

  test("a relay that starts before the database lets it in, and before the outbox is installed, waits", async () => {
    await db.admin.query(`ALTER ROLE ${db.roles.relay} NOLOGIN`)
    await db.owner.query("ALTER TABLE cityos_event_outbox RENAME TO not_yet")
    const running = await relay()
    await until(async () => expect(running.health().sources["medusa"]?.error).toContain("not permitted to log in"))
    await db.admin.query(`ALTER ROLE ${db.roles.relay} LOGIN`)
    await until(async () => expect(running.health().sources["medusa"]?.error).toContain("does not exist"))
    await db.owner.query("ALTER TABLE not_yet RENAME TO cityos_event_outbox")
    await place("o1")
    await delivered("o1")
  })

  test("settled events older than the retention go, as the relay's own role, and no others", async () => {
    await Promise.all(["o1", "o2", "o3", "o4"].map((order) => place(order)))
    const age = (order: string, status: string, days: number) =>
      db.owner.query(
        "UPDATE cityos_event_outbox SET status = $2, processed_at = now() - $3 * interval '1 day', created_at = now() - interval '90 days' WHERE aggregate_id = $1",
        [order, status, days],
      )
    await age("o1", "delivered", 31)
    await age("o2", "delivered", 29)
    await age("o3", "failed", 90)
    await age("o4", "discarded", 31)
    const client = new Client({ connectionString: db.relayUrl })
    await client.connect()
    try {
      expect(await cleanOutbox(client, 30)).toBe(2)
    } finally {
      await client.end()
    }
    expect((await db.events<OutboxRow>()).map((event) => event.aggregate_id).sort()).toEqual(["o2", "o3"])
  })
})
