import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { pathOf } from "../principal/path"
import { faultsOfQuantities } from "./quantity"

/** Core's store takes 1.5 pieces, sells 2 and charges for 1.5. Here a quantity is a whole number within a limit, whichever route names it. */
export function refuseQuantities(request: MedusaRequest, _response: MedusaResponse, next: MedusaNextFunction): void {
  const faults = request.method === "POST" ? faultsOfQuantities(pathOf(request), request.body) : []
  if (faults.length > 0) throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join("\n"), "quantity")
  next()
}
