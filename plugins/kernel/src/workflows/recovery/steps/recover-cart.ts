import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { recoverCart, type RecoverCartInput } from "../../../recovery/recover-cart"

/** Not taken back: it is itself the undo of a checkout that died, or its end. */
export const recoverCartStep = createStep("recover-cart", async (input: RecoverCartInput, { container }) => {
  return new StepResponse(await recoverCart(container, input))
})
