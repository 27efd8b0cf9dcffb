import { randomUUID } from "node:crypto"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface UploadProofInput {
  /** Base64; null for a proof without a picture. */
  picture: { mime_type: "image/jpeg" | "image/png" | "image/webp"; content: string } | null
}

/** Keeps the picture in the shop's file storage, not public and under a name that cannot be guessed. */
export const uploadProofStep = createStep(
  "upload-proof",
  async ({ picture }: UploadProofInput, { container }) => {
    if (!picture) return new StepResponse<{ file_id: string | null }, string | null>({ file_id: null }, null)
    const [file] = await container.resolve(Modules.FILE).createFiles([
      {
        filename: `proof-${randomUUID()}.${picture.mime_type.slice("image/".length)}`,
        mimeType: picture.mime_type,
        content: picture.content,
        access: "private",
      },
    ])
    const file_id = file?.id ?? null
    return new StepResponse<{ file_id: string | null }, string | null>({ file_id }, file_id)
  },
  async (file_id, { container }) => {
    if (file_id) await container.resolve(Modules.FILE).deleteFiles([file_id])
  },
)
