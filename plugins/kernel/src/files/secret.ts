import { createHash } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

interface Configuration {
  projectConfig: { http: { cookieSecret?: string } }
}

/**
 * Signs links to private files: made of the cookies' secret, so that nobody has to set another, and of no use for cookies.
 * @throws MedusaError where there is no secret: everybody could sign then
 */
export function fileSecret({ projectConfig }: Configuration): string {
  const { cookieSecret } = projectConfig.http
  if (!cookieSecret)
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "COOKIE_SECRET: set it; links to private files are signed with it",
    )
  return createHash("sha256").update(`files\n${cookieSecret}`).digest("base64url")
}
