import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { findUnstorable, findUnstorableInUrl, type Unstorable } from "./storable"

const MESSAGES: Record<Unstorable["what"], string> = {
  nul: "holds the character U+0000, which no text has. Send it without",
  surrogate: "holds half of a surrogate pair, which is no character. Send well-formed Unicode",
  depth: "is nested more than 100 levels deep. Send it flatter",
}

/**
 * Refuses with 400 what Postgres would refuse with an error of its own, before anything looks at it: one place for core's
 * routes and ours.
 */
export function refuseUnstorable(request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void {
  const found = findUnstorableInUrl(request.originalUrl) ?? findUnstorable(request.body, "body")
  if (!found) return next()
  const message =
    found === "malformed"
      ? "address: its escapes are no UTF-8. Encode path and query as UTF-8, each byte as %XX"
      : `${found.where} ${MESSAGES[found.what]}`
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message, "unstorable_input")
}
