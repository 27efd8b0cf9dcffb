import { describe, expect, test } from "vitest"

import { RETENTION, retentionRules } from "./rules"

describe("retentionRules", () => {
  test("keeps to the defaults where nothing is said", () => {
    expect(retentionRules("")).toEqual(RETENTION)
  })

  test("takes a shop's own days", () => {
    const days = Object.fromEntries(retentionRules("saga=30, webhook_inbox=7").map((rule) => [rule.name, rule.days]))
    expect(days).toMatchObject({ saga: 30, webhook_inbox: 7, connector_secret: 365 })
  })

  test.each(["audit_log=1", "saga", "saga=-1", "saga=1.5", "saga=9999", "cityos_saga=1", "saga=1;drop"])(
    "refuses %s and names what may be said",
    (text) => {
      expect(() => retentionRules(text)).toThrow(/RETENTION_DAYS.*webhook_inbox/)
    },
  )

  test("nothing that proves what happened is ever forgotten", () => {
    const forgotten = RETENTION.map((rule) => rule.name)
    for (const kept of ["audit_log", "order_status_history", "journal_entry", "order_placement"])
      expect(forgotten).not.toContain(kept)
  })
})
