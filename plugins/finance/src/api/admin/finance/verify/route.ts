import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { LEDGER_MODULE } from "../../../../modules/ledger"
import type LedgerModuleService from "../../../../modules/ledger/service"

/** Walks the ledger's hash chain and names the first broken link. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const ledger: LedgerModuleService = req.scope.resolve(LEDGER_MODULE)
  const chains = await ledger.verify()
  res.json({ intact: chains.every(({ broken }) => broken === null), chains })
}
