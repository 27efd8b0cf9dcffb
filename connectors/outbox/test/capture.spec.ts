import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { emitEventSql, toEnvelope, verifyOutbox } from "../src"
import type { OutboxRow } from "../src"
import { CAPTURES, type TestDatabase, testDatabase } from "./database"

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())
beforeEach(async () => {
  await db.owner.query("TRUNCATE thing, placement, cityos_event_outbox")
})

describe("capture", () => {
  test("insert, update and delete become events with old and new status, a change of anything else does not", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO thing (id, status) VALUES ('t1', 'new')"))
    await db.as("a", (tx) => tx.query("UPDATE thing SET note = 'x' WHERE id = 't1'"))
    await db.as("a", (tx) => tx.query("UPDATE thing SET status = 'old' WHERE id = 't1'"))
    await db.as("a", (tx) => tx.query("DELETE FROM thing WHERE id = 't1'"))
    const events = await db.events<OutboxRow>()
    expect(events.map((event) => event.payload)).toEqual([
      { op: "INSERT", old_status: null, new_status: "new" },
      { op: "UPDATE", old_status: "new", new_status: "old" },
      { op: "DELETE", old_status: "old", new_status: null },
    ])
    expect(new Set(events.map((event) => `${event.tenant_id}/${event.aggregate_type}/${event.aggregate_id}`))).toEqual(
      new Set(["a/thing/t1"]),
    )
  })

  test("a delayed event falls due later, in the order of declaration", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO thing (id, status) VALUES ('t1', 'cart')"))
    const events = await db.events<OutboxRow>()
    expect(events.map((event) => event.event_type)).toEqual(["thing.changed", "thing.stale"])
    const wait = (events[1]?.available_at.getTime() ?? 0) - (events[1]?.created_at.getTime() ?? 0)
    expect(Math.round(wait / 1_000)).toBe(900)
  })

  test("raw SQL and a bulk change of 3,000 rows are captured row by row", async () => {
    await db.as("a", (tx) =>
      tx.query("INSERT INTO thing (id, status) SELECT 't' || n, 'new' FROM generate_series(1, 3000) n"),
    )
    await db.as("a", (tx) => tx.query("UPDATE thing SET status = 'old'"))
    expect(await db.events("payload->>'op' = 'INSERT'")).toHaveLength(3_000)
    expect(await db.events("payload->>'op' = 'UPDATE'")).toHaveLength(3_000)
  })

  test("a rollback, whole or to a savepoint, leaves nothing", async () => {
    const failed = db.as("a", async (tx) => {
      await tx.query("INSERT INTO thing (id, status) VALUES ('t1', 'new')")
      throw new Error("changed my mind")
    })
    await expect(failed).rejects.toThrow("changed my mind")
    await db.as("a", async (tx) => {
      await tx.query("SAVEPOINT s")
      await tx.query("INSERT INTO thing (id, status) VALUES ('t2', 'new')")
      await tx.query("ROLLBACK TO s")
    })
    expect(await db.events()).toEqual([])
  })

  test("actor, role, correlation, causation and node travel into the envelope", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o1')"), {
      "app.actor_id": "user_1",
      "app.actor_role": "merchant_admin",
      "app.correlation_id": "c1",
      "app.causation_id": "c0",
      "app.node_id": "node_9",
    })
    const [row] = await db.events<OutboxRow>()
    const event = toEnvelope(row as OutboxRow)
    expect(event).toMatchObject({
      tenant_id: "a",
      event_type: "order.placed",
      aggregate_id: "o1",
      correlation_id: "c1",
      causation_id: "c0",
      payload: {},
      metadata: {
        source_system: "medusa",
        actor_id: "user_1",
        actor_role: "merchant_admin",
        node_id: "node_9",
        version: 1,
      },
      status: "pending",
      retry_count: 0,
      max_retries: 12,
    })
    expect(new Date(event.metadata.timestamp).toISOString()).toBe(event.metadata.timestamp)
  })

  test("without settings the row says system, and one transaction's events share a correlation that the next does not have", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o1'), ('o2')"))
    await db.as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o3')"))
    const events = await db.events<OutboxRow>()
    expect(events.map((event) => event.actor_id)).toEqual(["system", "system", "system"])
    expect(events.map((event) => event.actor_role)).toEqual(["system", "system", "system"])
    expect(events[0]?.correlation_id).toMatch(/^[0-9a-f-]{36}$/)
    expect(events[1]?.correlation_id).toBe(events[0]?.correlation_id)
    expect(events[2]?.correlation_id).not.toBe(events[0]?.correlation_id)
  })
})

describe("emitEvent", () => {
  const event = { event_type: "stock.low", aggregate_type: "variant", aggregate_id: "v1", payload: { left: 2 } }

  test("writes on the caller's transaction and dies with it", async () => {
    await db.as("a", (tx) => tx.query(emitEventSql(event)))
    await db.as("a", async (tx) => {
      await tx.query(emitEventSql({ ...event, aggregate_id: "v2" }))
      await tx.query("ROLLBACK")
    })
    expect((await db.events<OutboxRow>()).map((row) => [row.tenant_id, row.aggregate_id, row.payload])).toEqual([
      ["a", "v1", { left: 2 }],
    ])
  })

  test("gives the same statement with question marks", () => {
    const { sql, bindings, text, values } = emitEventSql({ ...event, delay: "1 hour" })
    expect(sql.match(/\?/g)).toHaveLength(bindings.length)
    expect(text.match(/\$\d/g)).toHaveLength(values.length)
    expect(bindings).toEqual(["stock.low", "variant", "v1", '{"left":2}', "1 hour"])
  })

  test("needs a tenant, an aggregate and a thin payload", async () => {
    await expect(db.as("", (tx) => tx.query(emitEventSql(event)))).rejects.toThrow("belongs to no tenant")
    await expect(db.as("a", (tx) => tx.query(emitEventSql({ ...event, aggregate_id: "" })))).rejects.toThrow(
      "without an id",
    )
    const fat = { ...event, payload: { text: "x".repeat(70_000) } }
    await expect(db.as("a", (tx) => tx.query(emitEventSql(fat)))).rejects.toThrow("payload_check")
  })
})

describe("the application's role", () => {
  test("sees its own tenant's events only, and none without a tenant", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o1')"))
    await db.as("b", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o2')"))
    const seen = (tenant: string) =>
      db.as(tenant, async (tx) => (await tx.query("SELECT tenant_id FROM cityos_event_outbox")).rows)
    expect(await seen("a")).toEqual([{ tenant_id: "a" }])
    expect(await seen("b")).toEqual([{ tenant_id: "b" }])
    expect(await seen("")).toEqual([])
  })

  test.each([
    ["insert", "INSERT INTO cityos_event_outbox (tenant_id) VALUES ('b')"],
    ["update", "UPDATE cityos_event_outbox SET tenant_id = 'b'"],
    ["delete", "DELETE FROM cityos_event_outbox"],
    ["write as another", "SELECT cityos_outbox_write('b', 'x.y', 'thing', 't1', '{}', interval '0')"],
  ])("cannot %s", async (_what, sql) => {
    await expect(db.as("a", (tx) => tx.query(sql))).rejects.toThrow("permission denied")
  })

  test("cannot forge a tenant through a captured row, even on a table that no policy confines", async () => {
    const forged = "INSERT INTO thing (id, tenant_id, status) VALUES ('t1', 'b', 'new')"
    await expect(db.as("a", (tx) => tx.query(forged))).rejects.toThrow("row-level security")
    await db.owner.query("ALTER TABLE thing DISABLE ROW LEVEL SECURITY")
    try {
      await expect(db.as("a", (tx) => tx.query(forged))).rejects.toThrow(
        'a row of tenant "b" is written in the name of tenant "a"',
      )
    } finally {
      await db.owner.query("ALTER TABLE thing ENABLE ROW LEVEL SECURITY")
    }
    expect(await db.events()).toEqual([])
  })

  test("cannot put a table of its own in the place of the outbox", async () => {
    const client = await db.app.connect()
    try {
      await client.query("CREATE TEMP TABLE cityos_event_outbox (LIKE public.cityos_event_outbox INCLUDING DEFAULTS)")
      await client.query("SET search_path = pg_temp, public")
      await client.query("SELECT set_config('app.tenant_id', 'a', false)")
      await client.query("INSERT INTO placement (order_id) VALUES ('o1')")
    } finally {
      client.release(true)
    }
    expect(await db.events("aggregate_id = 'o1'")).toHaveLength(1)
  })

  test("the relay's role reads and settles, and can neither rewrite an event nor read another table", async () => {
    await db.as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o1')"))
    const client = await db.owner.connect()
    try {
      await client.query(`SET ROLE ${db.roles.relay}`)
      expect((await client.query("SELECT tenant_id FROM cityos_event_outbox")).rows).toEqual([{ tenant_id: "a" }])
      await client.query("UPDATE cityos_event_outbox SET status = 'delivered', processed_at = now()")
      await expect(client.query("UPDATE cityos_event_outbox SET payload = '{}'")).rejects.toThrow("permission denied")
      await expect(client.query("SELECT * FROM thing")).rejects.toThrow("permission denied")
      await expect(client.query("SELECT cityos_emit_event('x.y', 'a', 'b')")).rejects.toThrow("permission denied")
    } finally {
      await client.query("RESET ROLE")
      client.release()
    }
  })
})

test("seq follows commits within an aggregate: 20 writers on 4 aggregates", async () => {
  await db.owner.query(
    "CREATE TABLE IF NOT EXISTS journal (n bigint GENERATED ALWAYS AS IDENTITY, aggregate text, event uuid)",
  )
  await db.owner.query(`TRUNCATE journal; GRANT INSERT, SELECT ON journal TO ${db.roles.app}`)
  const write = async (writer: number): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      const aggregate = `o${(writer + round) % 4}`
      await db.as("a", async (tx) => {
        const { rows } = await tx.query<{ id: string }>(
          emitEventSql({ event_type: "a.b", aggregate_type: "order", aggregate_id: aggregate }),
        )
        await tx.query("SELECT pg_sleep(random() * 0.01)")
        // Under the aggregate's lock, which lasts until the commit: the journal's order is the commits' order.
        await tx.query("INSERT INTO journal (aggregate, event) VALUES ($1, $2)", [aggregate, rows[0]?.id])
      })
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, writer) => write(writer)))
  const { rows } = await db.owner.query<{ aggregate: string; seq: string }>(
    "SELECT j.aggregate, e.seq FROM journal j JOIN cityos_event_outbox e ON e.id = j.event ORDER BY j.n",
  )
  expect(rows).toHaveLength(100)
  for (const aggregate of ["o0", "o1", "o2", "o3"]) {
    const seqs = rows.filter((row) => row.aggregate === aggregate).map((row) => Number(row.seq))
    expect(seqs).toHaveLength(25)
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
  }
})

test("a second writer of the same aggregate takes its number only after the first has committed", async () => {
  const emit = emitEventSql({ event_type: "a.b", aggregate_type: "order", aggregate_id: "o1" })
  let done = false
  let second: Promise<unknown> = Promise.resolve()
  await db.as("a", async (first) => {
    await first.query(emit)
    second = db.as("a", (tx) => tx.query(emit)).then(() => (done = true))
    await db.as("a", (tx) => tx.query(emitEventSql({ event_type: "a.b", aggregate_type: "order", aggregate_id: "o2" })))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(done).toBe(false)
  })
  await second
  expect((await db.events<OutboxRow>()).filter((row) => row.aggregate_id === "o1")).toHaveLength(2)
})

test("a bulk change of 30,000 aggregates fits into the lock table, and single writers wait for its end", async () => {
  let done = false
  let single: Promise<unknown> = Promise.resolve()
  await db.as("a", async (bulk) => {
    await bulk.query("INSERT INTO placement (order_id) SELECT 'o' || n FROM generate_series(1, 30000) n")
    const { rows } = await bulk.query<{ locks: number }>(
      "SELECT count(*)::integer AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()",
    )
    expect(rows[0]?.locks).toBeLessThan(1_010)
    single = db
      .as("a", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o29999')"))
      .then(() => (done = true))
    await db.as("b", (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o29999')"))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(done).toBe(false)
  })
  await single
  expect(await db.events("tenant_id = 'a' AND aggregate_id = 'o29999'")).toHaveLength(2)
})

describe("retry and discard", () => {
  const parked = async (tenant: string): Promise<string> => {
    await db.as(tenant, (tx) => tx.query("INSERT INTO placement (order_id) VALUES ('o1')"))
    const { rows } = await db.owner.query<{ id: string }>(
      "UPDATE cityos_event_outbox SET status = 'failed', retry_count = 12, error_message = 'no' WHERE tenant_id = $1 RETURNING id",
      [tenant],
    )
    return rows[0]?.id ?? ""
  }
  const call = (tenant: string, name: string, id: string, reason: string) =>
    db.as(
      tenant,
      async (tx) => (await tx.query<{ done: boolean }>(`SELECT ${name}($1, $2) AS done`, [id, reason])).rows[0]?.done,
      {
        "app.actor_id": "user_7",
      },
    )

  test("a parked event starts again from the first attempt, and who and why is kept", async () => {
    const id = await parked("a")
    expect(await call("a", "cityos_outbox_retry", id, "fixed the template")).toBe(true)
    const [row] = await db.events<OutboxRow>()
    expect(row).toMatchObject({
      status: "pending",
      retry_count: 0,
      error_message: null,
      operator_id: "user_7",
      operator_reason: "fixed the template",
    })
  })

  test("a discarded one keeps its reason and its error, and is settled", async () => {
    const id = await parked("a")
    expect(await call("a", "cityos_outbox_discard", id, "test order")).toBe(true)
    const [row] = await db.events<OutboxRow>()
    expect(row).toMatchObject({ status: "discarded", error_message: "no", operator_reason: "test order" })
    expect(row?.processed_at).toBeInstanceOf(Date)
  })

  test("another tenant's event is not there, a delivered one is not touched, and a reason is needed", async () => {
    const id = await parked("a")
    expect(await call("b", "cityos_outbox_retry", id, "mine now")).toBe(false)
    expect(await call("b", "cityos_outbox_discard", id, "mine now")).toBe(false)
    await expect(call("a", "cityos_outbox_discard", id, "  ")).rejects.toThrow("a reason is needed")
    await db.owner.query("UPDATE cityos_event_outbox SET status = 'delivered'")
    expect(await call("a", "cityos_outbox_discard", id, "late")).toBe(false)
    expect((await db.events<OutboxRow>())[0]).toMatchObject({ status: "delivered", operator_id: null })
  })
})

test("the installed outbox verifies as the application's role", async () => {
  expect(await verifyOutbox(db.app, CAPTURES)).toEqual([])
})
