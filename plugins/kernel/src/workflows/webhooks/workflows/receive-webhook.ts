import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"

import { storeWebhookStep, type WebhookInput } from "../steps/store-webhook"

export const receiveWebhookWorkflow = createWorkflow(
  "receive-webhook",
  (input: WorkflowData<WebhookInput>) => new WorkflowResponse(storeWebhookStep(input)),
)
