import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

export interface WebhookInput {
  connector: string
  external_id: string
  headers: Record<string, string>
  raw_body: string
}

/** Stores a verified message once; the sender's repetition of it changes nothing. No undo: what was said was said. */
export const storeWebhookStep = createStep("store-webhook", async (input: WebhookInput, { container }) => {
  const stored = await container.resolve<KernelModuleService>(KERNEL).receiveWebhook(input)
  return new StepResponse(stored)
})
