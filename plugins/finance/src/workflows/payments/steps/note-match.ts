import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { OFFLINE_GATEWAY_MODULE } from "../../../modules/offline-gateway"
import type OfflineGatewayModuleService from "../../../modules/offline-gateway/service"
import type { ConfirmDeferredPaymentInput } from "../workflows/confirm-deferred-payment"

/** Notes who saw the money and where. The first note stays: it belongs to money that was captured on it. */
export const notePaymentMatchStep = createStep(
  "note-payment-match",
  async (input: ConfirmDeferredPaymentInput, { container }) => {
    const { gateway }: OfflineGatewayModuleService = container.resolve(OFFLINE_GATEWAY_MODULE)
    const intent = await gateway.noteMatch(input.intent_id, {
      bank_reference: input.reference,
      matched_by: input.confirmed_by,
    })
    return new StepResponse(intent)
  },
)
