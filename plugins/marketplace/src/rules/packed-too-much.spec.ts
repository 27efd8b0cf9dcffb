import { expect, test } from "vitest"

import { packedTooMuch } from "./packed-too-much"
import type { PartNow } from "./plan-cancellation"

const part = (quantity: number, cancelled_quantity: number): PartNow =>
  ({
    items: [{ line_item_id: "a", title: "Ajwa", quantity, cancelled_quantity }],
  }) as unknown as PartNow

test("cancelled pieces are not packed", () => {
  expect(packedTooMuch([part(3, 1)], [{ id: "a", quantity: 2 }])).toBeNull()
  expect(packedTooMuch([part(3, 1)], [{ id: "a", quantity: 3 }])).toMatchObject({ details: { left: 2 } })
  expect(packedTooMuch([part(3, 0)], [{ id: "a", quantity: 3 }])).toBeNull()
  expect(packedTooMuch([part(3, 3)], [{ id: "b", quantity: 9 }])).toBeNull()
})
