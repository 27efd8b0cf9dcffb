import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { minorUnits } from "../../../../../rules/minor-units"
import { ENTRY_FIELDS } from "../../query-config"

interface Entry {
  sequence: string | number
  lines: { position: number; debit: string | number; credit: string | number }[]
}

/** One entry with its lines, in minor units. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = req.params.id ?? ""
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "journal_entry", fields: ENTRY_FIELDS, filters: { id } })
  const entry = data[0] as unknown as Entry | undefined
  if (!entry) throw new MedusaError(MedusaError.Types.NOT_FOUND, `journal entry: "${id}" is not in the ledger`)
  const lines = entry.lines
    .map((line) => ({ ...line, debit: minorUnits(line.debit), credit: minorUnits(line.credit) }))
    .sort((one, other) => one.position - other.position)
  res.json({ journal_entry: { ...entry, sequence: minorUnits(entry.sequence), lines } })
}
