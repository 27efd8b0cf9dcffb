import { z } from "@medusajs/framework/zod"

export const optionsSchema = z.object({
  /** The provider that keeps the files: `@medusajs/medusa/file-local`. It must take a folder or prefix of its own for each tenant. */
  provider: z.string().min(1),
  /** The provider's options; `{tenant}` in a text stands for the tenant's id, and must stand somewhere. */
  options: z
    .record(z.string(), z.unknown())
    .refine(
      (options) => JSON.stringify(options).includes("{tenant}"),
      "no option holds {tenant}: all would share a folder",
    ),
  /** Where the kernel serves files from, `http://localhost:9000/files`. */
  url: z.url(),
})

export type TenantFilesOptions = z.infer<typeof optionsSchema>

/** The provider's options for one tenant. */
export const optionsFor = (options: Record<string, unknown>, tenant: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(options).replaceAll("{tenant}", tenant)) as Record<string, unknown>
