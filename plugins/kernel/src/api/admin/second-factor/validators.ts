import { z } from "@medusajs/framework/zod"

/** Six digits, or a recovery code. */
export const codeBody = z.strictObject({ code: z.string().trim().min(6).max(64) })
export type CodeBody = z.infer<typeof codeBody>
