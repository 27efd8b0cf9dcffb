import { z } from "@medusajs/framework/zod"

/** Six digits, or a recovery code. */
export const codeBody = z.strictObject({ code: z.string().trim().min(6).max(64) })
export type CodeBody = z.infer<typeof codeBody>

/** The person's own password, once more. */
export const enrolmentBody = z.strictObject({ password: z.string().min(1).max(256) })
export type EnrolmentBody = z.infer<typeof enrolmentBody>
