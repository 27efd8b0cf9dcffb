import { onHook } from "@dakkah/kernel"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { checkCartWorkflow } from "./workflows/cart/workflows/check-cart"
import { placeOrderWorkflow } from "./workflows/order/workflows/place-order"
import { unplaceOrderWorkflow } from "./workflows/order/workflows/unplace-order"

// Core's types name only the hooks that its response lists; `orderCreated` is there all the same.
const completeCart = completeCartWorkflow as { getName: () => string; hooks: Record<string, unknown> }

export default [
  onHook(completeCart, "validate", { order: 10, run: checkCartWorkflow }),
  onHook(completeCart, "orderCreated", { order: 10, run: placeOrderWorkflow, undo: unplaceOrderWorkflow }),
]
