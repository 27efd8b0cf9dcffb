import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { onHook } from "./hooks/on-hook"
import { checkCartConflictsWorkflow } from "./workflows/checkout/workflows/check-cart-conflicts"

export default [onHook(completeCartWorkflow, "validate", { order: 5, run: checkCartConflictsWorkflow })]
