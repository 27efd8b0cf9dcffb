import { completeCartWorkflow } from "@medusajs/medusa/core-flows"

import { applicationDeclarations } from "../../application"
import { onHook } from "../../hooks/on-hook"
import { registerHooks } from "../../hooks/register"
import { placeWholeOrderWorkflow } from "../placement/workflows/place-whole-order"
import { unplaceWholeOrderWorkflow } from "../placement/workflows/unplace-whole-order"

// Core's types name only the hooks that its response lists; `orderCreated` is there all the same.
const completeCart = completeCartWorkflow as { getName: () => string; hooks: Record<string, unknown> }

/** "Placed" is said by whoever shares the order out, with the shares; where nobody does, by the kernel. */
const ownPlacement = onHook(completeCart, "orderCreated", {
  order: 10,
  run: placeWholeOrderWorkflow,
  undo: unplaceWholeOrderWorkflow,
})

const { hooks } = applicationDeclarations()
const shared = hooks.some(
  ({ workflow, hook }) => workflow.getName() === ownPlacement.workflow.getName() && hook === ownPlacement.hook,
)
registerHooks(shared ? hooks : [...hooks, ownPlacement])
