import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Removes the picture of a proof that was refused or had been given already. It served nothing, so there is no undo. */
export const discardUnusedProofStep = createStep(
  "discard-unused-proof",
  async (input: { file_id: string | null; used: boolean }, { container }) => {
    const discarded = input.file_id !== null && !input.used
    if (input.file_id !== null && discarded) await container.resolve(Modules.FILE).deleteFiles([input.file_id])
    return new StepResponse({ discarded })
  },
)
