import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import { endConnectorSecretStep, type EndSecretInput } from "../steps/end-connector-secret"

/** Ends a version of a connector's secret. Audited in the same commit. */
export const endConnectorSecretWorkflow = createWorkflow(
  "end-connector-secret",
  (input: EndSecretInput) => new WorkflowResponse(endConnectorSecretStep(input)),
)
