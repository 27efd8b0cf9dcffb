import type { TimelineEntryInput } from "@dakkah/contracts"
import { describe, expect, it } from "vitest"

import { shopperView } from "./shopper-view"

const entry = (status_code: string, minute: number, rest: Partial<TimelineEntryInput> = {}): TimelineEntryInput => ({
  order_id: "o_1",
  module: status_code.split(":")[0] as TimelineEntryInput["module"],
  status_code,
  recorded_at: new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString(),
  written_by: "user_secret",
  source_key: status_code,
  payload: { reason: "secret" },
  ...rest,
})

describe("what a shopper sees", () => {
  it("is plain steps in their order, without who wrote them or why", () => {
    const view = shopperView([
      entry("payment:captured", 1),
      entry("order:submitted", 0),
      entry("accounting:posted", 2),
      entry("manual:note", 3),
    ])
    expect(view.steps.map(({ step }) => step)).toEqual(["received", "paid"])
    expect(JSON.stringify(view)).not.toContain("secret")
  })

  it("says that it takes longer while something blocks", () => {
    const short = entry("inventory:shortfall", 1, { severity: "blocking" })
    expect(shopperView([entry("order:submitted", 0), short])).toMatchObject({ state: "received", delayed: true })
    expect(shopperView([short, entry("inventory:restocked", 2, { closes: [short.source_key] })]).delayed).toBe(false)
  })
})
