import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { configManager } from "@medusajs/framework/config"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { innerKeyOf, isPrivate } from "../../../../files/keys"
import { verifyLink } from "../../../../files/links"
import { fileSecret } from "../../../../files/secret"
import { principalOf } from "../../../../principal/principal"

/** Nothing that somebody has put up may run here: this is the address of the admin too. */
const HARMLESS = { "content-security-policy": "default-src 'none'; sandbox", "x-content-type-options": "nosniff" }

/** A file of a tenant: pictures for everybody who has the address, private ones for whoever has a link that is still good. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const key = request.params["key"] ?? ""
  const hidden = isPrivate(innerKeyOf(principalOf(request).tenant_id, key))
  if (hidden && !isLinked(request, key))
    throw new MedusaError(MedusaError.Types.FORBIDDEN, "This link is not good any more. Ask for a new one in the admin")
  const stream = await request.scope.resolve(Modules.FILE).getDownloadStream(key)
  response.set({ ...HARMLESS, "cache-control": hidden ? "private, no-store" : "public, max-age=31536000, immutable" })
  response.type(/\.[A-Za-z0-9]{1,16}$/.exec(key)?.[0] ?? "bin")
  if (hidden) response.attachment(key)
  await pipeline(stream, response)
}

function isLinked({ query }: MedusaRequest, key: string): boolean {
  const { signature = "", expires } = query
  const link = { key, expires: Number(expires), signature: typeof signature === "string" ? signature : "" }
  return verifyLink(link, fileSecret(configManager.config), Math.floor(Date.now() / 1_000))
}
