import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { type CaptureDefinition, type OutboxRow, verifyOutbox } from "../src"
import { CAPTURES, type TestDatabase, testDatabase } from "./database"

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.drop())
afterEach(async () => {
  await db.install()
  expect(await verifyOutbox(db.app, CAPTURES)).toEqual([])
})

const triggerOf = async (table: string, like = "%"): Promise<string> => {
  const { rows } = await db.owner.query<{ tgname: string }>(
    "SELECT tgname FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname LIKE $2 ORDER BY tgname",
    [table, like],
  )
  return rows[0]?.tgname ?? ""
}

describe("installing", () => {
  test("a second run changes nothing", async () => {
    expect(await db.install()).toEqual({ created: [], dropped: [] })
  })

  test("two at once wait for each other", async () => {
    await db.owner.query(`DROP TRIGGER "${await triggerOf("placement")}" ON placement`)
    const done = await Promise.all([db.install(), db.install(), db.install()])
    expect(done.flatMap(({ created }) => created)).toHaveLength(1)
  })

  test("a second run waits for nobody who is writing to a captured table", async () => {
    const done = await db.as("a", async (tx) => {
      await tx.query("INSERT INTO placement (order_id) VALUES ('o1')")
      return db.install()
    })
    expect(done.created).toEqual([])
  })

  test("a capture that is no longer declared goes, with its function; others' triggers stay", async () => {
    await db.owner.query("CREATE FUNCTION foreign_one() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'")
    await db.owner.query(
      "CREATE TRIGGER foreign_one AFTER INSERT ON placement FOR EACH ROW EXECUTE FUNCTION foreign_one()",
    )
    const { dropped } = await db.install({ captures: CAPTURES.slice(0, 2) })
    expect(dropped).toHaveLength(1)
    expect(await triggerOf("placement")).toBe("foreign_one")
    const functions = await db.owner.query("SELECT 1 FROM pg_proc WHERE proname = $1", [dropped[0]])
    expect(functions.rows).toEqual([])
    await db.owner.query("DROP TRIGGER foreign_one ON placement; DROP FUNCTION foreign_one()")
  })

  test("a failure leaves everything as it was", async () => {
    const bad: CaptureDefinition = {
      table: "thing",
      on: "update",
      event: "thing.bad",
      aggregate: ["thing", "id"],
      when: "NEW.colour = 1",
    }
    await expect(db.install({ captures: [bad] })).rejects.toThrow(
      'capture of "thing.bad" on "thing": column new.colour does not exist',
    )
    expect(await verifyOutbox(db.app, CAPTURES)).toEqual([])
  })

  test.each<[string, Partial<CaptureDefinition>, string]>([
    ["a missing table", { table: "nowhere" }, 'tables do not exist: "nowhere"'],
    ["a missing id column", { aggregate: ["thing", "nowhere"] }, "column new.nowhere does not exist"],
    ["a bad interval", { delay: "soon" }, "invalid input syntax for type interval"],
    ["a condition that is no condition", { when: "NEW.status" }, "must be type boolean"],
    ["a bad event name", { event: "Thing Changed" }, "must be lower case with a dot"],
    ["no operation", { on: [] }, '"on" must name'],
  ])("refuses %s", async (_what, change, message) => {
    const capture: CaptureDefinition = {
      table: "thing",
      on: "insert",
      event: "thing.new",
      aggregate: ["thing", "id"],
      ...change,
    }
    await expect(db.install({ captures: [capture] })).rejects.toThrow(message)
  })

  test("refuses the same capture twice, a role that is not there and a tenant mode it does not know", async () => {
    const [capture] = CAPTURES as [CaptureDefinition]
    await expect(db.install({ captures: [capture, capture] })).rejects.toThrow("declared twice")
    await expect(db.install({ roles: { app: "nobody_here" } })).rejects.toThrow('role "nobody_here" does not exist')
    await expect(db.install({ tenant: "'*'" as "setting" })).rejects.toThrow('must be "setting" or')
  })
})

describe("verifying catches", () => {
  const problems = (captures = CAPTURES) => verifyOutbox(db.app, captures)

  test("a dropped trigger", async () => {
    await db.owner.query(`DROP TRIGGER "${await triggerOf("placement")}" ON placement`)
    expect(await problems()).toEqual(['capture of "order.placed" on "placement": its trigger is missing'])
  })

  test("a disabled trigger, and one disabled with all of its table", async () => {
    await db.owner.query(`ALTER TABLE placement DISABLE TRIGGER "${await triggerOf("placement")}"`)
    expect(await problems()).toEqual(['capture of "order.placed" on "placement": its trigger is disabled'])
    await db.owner.query("ALTER TABLE thing DISABLE TRIGGER ALL")
    expect(await problems()).toHaveLength(3)
  })

  test("a captured table that was dropped and made again", async () => {
    await db.owner.query("DROP TABLE placement; CREATE TABLE placement (order_id text, tenant_id text)")
    expect(await problems()).toEqual(['capture of "order.placed" on "placement": its trigger is missing'])
  })

  test("a function that somebody changed", async () => {
    const name = await triggerOf("placement")
    await db.owner.query(
      `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
    )
    await db.owner.query("ALTER FUNCTION cityos_emit_event SECURITY INVOKER")
    expect(await problems()).toEqual([
      "function cityos_emit_event is not the one this version declares",
      `function ${name} is not the one this version declares`,
    ])
  })

  test("a declaration that was changed, and one that is not installed", async () => {
    const changed = CAPTURES.map((capture) =>
      capture.table === "placement" ? { ...capture, event: "order.put" } : capture,
    )
    const found = await problems(changed)
    expect(found[0]).toBe('capture of "order.put" on "placement": its trigger is missing')
    expect(found[1]).toMatch(/belongs to no declared capture$/)
  })

  test("policies that were turned off", async () => {
    await db.owner.query("ALTER TABLE cityos_event_outbox DISABLE ROW LEVEL SECURITY")
    expect(await problems()).toEqual(["cityos_event_outbox: row level security is off"])
  })
})

describe("tenant modes", () => {
  const capture: CaptureDefinition = { table: "item", on: "insert", event: "item.new", aggregate: ["item", "id"] }
  const tenants = async (): Promise<string[]> => {
    const rows = await db.events<OutboxRow>("event_type IN ('item.new', 'item.said')")
    await db.owner.query("DELETE FROM cityos_event_outbox")
    return rows.map((row) => row.tenant_id)
  }

  test("fixed: a shop without tenancy, whatever the setting says", async () => {
    await db.owner.query("CREATE TABLE IF NOT EXISTS item (id integer, shop text)")
    await db.install({ captures: [capture], tenant: { fixed: "default" } })
    await db.owner.query("INSERT INTO item VALUES (1, 's1')")
    await db.owner.query("SELECT cityos_emit_event('item.said', 'item', '1')")
    expect(await tenants()).toEqual(["default", "default"])
  })

  test("column: the row's, else the fixed one", async () => {
    await db.install({ captures: [capture], tenant: { column: "shop", fixed: "none" } })
    await db.owner.query("INSERT INTO item VALUES (1, 's1'), (2, NULL)")
    await db.owner.query("SELECT cityos_emit_event('item.said', 'item', '1')")
    expect(await tenants()).toEqual(["s1", "none", "none"])
  })

  test("a capture's own expression wins", async () => {
    await db.install({ captures: [{ ...capture, tenant: "'shop_' || NEW.shop" }] })
    await db.owner.query("INSERT INTO item VALUES (1, 's1')")
    expect(await tenants()).toEqual(["shop_s1"])
  })

  test("setting: a write that belongs to no tenant is refused, with what to do", async () => {
    await db.install({ captures: [capture] })
    await expect(db.owner.query("INSERT INTO item VALUES (1, 's1')")).rejects.toThrow("belongs to no tenant")
  })
})
