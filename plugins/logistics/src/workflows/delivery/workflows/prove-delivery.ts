import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import type { ChangeInput, ProofInput } from "../../../modules/logistics/types"
import { changeDeliveryStep } from "../steps/change-delivery"
import { discardUnusedProofStep } from "../steps/discard-unused-proof"
import { reportDeliveriesStep } from "../steps/report-deliveries"
import { uploadProofStep, type UploadProofInput } from "../steps/upload-proof"

export interface ProveDeliveryInput {
  change: Omit<ChangeInput, "to" | "proof" | "driver_id">
  proof: Omit<ProofInput, "file_id">
  picture: UploadProofInput["picture"]
}

/** Ends a delivery with its proof: the recipient's code, a photo or a signature. Answers an outcome. */
export const proveDeliveryWorkflow = createWorkflow("prove-delivery", (input: ProveDeliveryInput) => {
  const file = uploadProofStep({ picture: input.picture })
  const change = transform({ input, file }, ({ input: { change: given, proof }, file: { file_id } }): ChangeInput => ({
    ...given,
    to: "delivered",
    proof: file_id === null ? proof : { ...proof, file_id },
  }))
  const outcome = changeDeliveryStep(change)
  const unused = transform({ file, outcome }, ({ file: { file_id }, outcome: result }) => ({
    file_id,
    used: result.done && result.applied,
  }))
  discardUnusedProofStep(unused)
  const ids = transform({ outcome }, ({ outcome: result }) => (result.done ? [result.value.delivery_id] : []))
  reportDeliveriesStep(ids)
  return new WorkflowResponse(outcome)
})
