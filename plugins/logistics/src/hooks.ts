import { onHook } from "@dakkah/kernel"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { checkDestinationWorkflow } from "./workflows/cart/workflows/check-destination"

// Core's types name only the hooks that its response lists.
const completeCart = completeCartWorkflow as { getName: () => string; hooks: Record<string, unknown> }

export default [onHook(completeCart, "validate", { order: 30, run: checkDestinationWorkflow })]
