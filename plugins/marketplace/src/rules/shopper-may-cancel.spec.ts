import { describe, expect, test } from "vitest"

import { closedToShoppers, limitFor } from "./shopper-may-cancel"

describe("until when shoppers may cancel", () => {
  test("says the line of their sales channel, else the one for all, else: until it is handed over", () => {
    const lines = [
      { sales_channel_id: "", until: "acceptance" as const },
      { sales_channel_id: "sc_pos", until: "never" as const },
    ]
    expect(limitFor(lines, "sc_pos")).toBe("never")
    expect(limitFor(lines, "sc_web")).toBe("acceptance")
    expect(limitFor(lines, null)).toBe("acceptance")
    expect(limitFor([], "sc_web")).toBe("dispatch")
  })

  test("closes the parts that are past it", () => {
    const parts = [
      { id: "1", status: "new" as const },
      { id: "2", status: "accepted" as const },
      { id: "3", status: "cancelled" as const },
    ]
    expect(Object.keys(closedToShoppers("acceptance", parts))).toEqual(["2"])
    expect(Object.keys(closedToShoppers("never", parts))).toEqual(["1", "2", "3"])
    expect(closedToShoppers("dispatch", parts)).toEqual({})
  })
})
