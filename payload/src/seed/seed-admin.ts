import type { Payload } from "payload"
import { z } from "zod"

const schema = z.object({
  PAYLOAD_ADMIN_EMAIL: z.email(),
  PAYLOAD_ADMIN_PASSWORD: z.string().min(12, "must have at least 12 characters"),
})

/**
 * Ensures that there is a super admin, so that nobody can register as the first one. An existing one keeps its password.
 * @throws Error when it must be created and the environment does not say how
 */
export async function seedAdmin(
  payload: Payload,
  source: Record<string, string | undefined> = process.env,
): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: "users", where: { roles: { equals: "super_admin" } } })
  if (totalDocs > 0) return false
  const given = schema.safeParse(source)
  if (!given.success) {
    const problems = given.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ")
    throw new Error(`There is no super admin yet, and one cannot be created. ${problems}`)
  }
  const { PAYLOAD_ADMIN_EMAIL: email, PAYLOAD_ADMIN_PASSWORD: password } = given.data
  await payload.create({
    collection: "users",
    depth: 0,
    data: { email, password, name: "Administrator", roles: ["super_admin"] },
  })
  return true
}
