import { describe, expect, it } from "vitest"

import { nextStep } from "./next-step"
import type { OrderTimeline } from "./types"

type State = OrderTimeline["state"]

const state = (change: Partial<State>): State => ({
  overall: "placed",
  latest: {},
  vendor_orders: {},
  blocking: [],
  paused: false,
  manually_adjusted: false,
  as_of: null,
  ...change,
})

const delivery = (status: string) =>
  ({ logistics: { status_code: `logistics:${status}` } }) as State["vendor_orders"][string]

describe("what comes next", () => {
  it("is what the slowest vendor waits for", () => {
    const vendor_orders = { a: delivery("delivered"), b: delivery("assigned"), c: delivery("in_transit") }
    expect(nextStep(state({ vendor_orders }))).toBe("assigned")
    expect(nextStep(state({ vendor_orders: { a: delivery("delivered") } }))).toBe("delivered")
  })
  it("is the operator's turn first", () => {
    expect(nextStep(state({ overall: "stuck", paused: true }))).toBe("stuck")
    expect(nextStep(state({ paused: true }))).toBe("paused")
  })
  it("is nothing once an order has ended", () => {
    expect(nextStep(state({ overall: "cancelled" }))).toBeNull()
    expect(nextStep(state({ overall: "placement_failed" }))).toBeNull()
  })
  it("is the placement until it is done, then the delivery's planning", () => {
    expect(nextStep(state({ overall: "submitted" }))).toBe("placing")
    expect(nextStep(state({}))).toBe("placed")
  })
})
