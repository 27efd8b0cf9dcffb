import { describe, expect, test } from "vitest"

import type { Seller } from "../modules/marketplace/types"
import { checkCart } from "./check-cart"

const seller = (product_id: string, extra: Partial<Seller> = {}): Seller => ({
  product_id,
  product_status: "active",
  vendor_id: "vnd_1",
  vendor_name: "Dar Al-Tamr",
  vendor_handle: "dar",
  vendor_status: "active",
  suspended_at: null,
  ...extra,
})
const line = (product_id: string | null, title: string, quantity = 1) => ({ id: title, product_id, title, quantity })
const suspended = { vendor_status: "suspended" as const, suspended_at: "2026-11-03T23:30:00.000Z" }

describe("checkCart", () => {
  test("a cart of active vendors and of the house is fine", () => {
    expect(checkCart([line("p1", "Dates"), line("p2", "Mug"), line(null, "Gift wrap")], [seller("p1")])).toEqual([])
  })

  test("a suspended vendor: who, since when, what to remove", () => {
    const lines = [line("p1", "Ajwa dates 1 kg"), line("p2", "Sukkari dates 500 g")]
    expect(checkCart(lines, [seller("p1", suspended), seller("p2", suspended)])).toEqual([
      {
        code: "vendor_suspended",
        message:
          'vendor_suspended: "Dar Al-Tamr" cannot take new orders since 3 Nov 2026. Remove its 2 items (Ajwa dates 1 kg, Sukkari dates 500 g) to go on.',
      },
    ])
  })

  test("all that is wrong in one answer: each vendor once, Arabic as it is", () => {
    const lines = [line("p1", "تمر عجوة"), line("p2", "Lamp"), line("p3", "Oud"), line("p4", "Tea", 0.5)]
    const found = checkCart(lines, [
      seller("p1", suspended),
      seller("p2", { vendor_name: "Noor", vendor_status: "closed" }),
      seller("p3", { vendor_name: "Oud House", product_status: "withdrawn" }),
    ])
    expect(found.map(({ code }) => code)).toEqual([
      "vendor_suspended",
      "vendor_closed",
      "product_withdrawn",
      "quantity_not_whole",
    ])
    expect(found[0]?.message).toContain("تمر عجوة")
    expect(found[2]?.message).toBe(
      'product_withdrawn: "Oud House" no longer sells what is in the cart. Remove its 1 item (Oud) to go on.',
    )
  })

  test("500 bad lines make one sentence, not a page", () => {
    const lines = Array.from({ length: 500 }, (_, index) => line("p1", `Line ${index}`))
    const [problem] = checkCart(lines, [seller("p1", suspended)])
    expect(problem?.message).toContain("Remove its 500 items (Line 0, Line 1, Line 2, Line 3, Line 4, …)")
  })
})
