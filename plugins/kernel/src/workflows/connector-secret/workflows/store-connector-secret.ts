import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { NewSecret } from "../../../modules/vault/types"
import { storeConnectorSecretStep } from "../steps/store-connector-secret"

/** Stores a version of a connector's secret; the versions before end after the overlap. Audited in the same commit. */
export const storeConnectorSecretWorkflow = createWorkflow(
  "store-connector-secret",
  (secret: NewSecret) => new WorkflowResponse(storeConnectorSecretStep(secret)),
)
