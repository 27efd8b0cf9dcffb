import type { ActivityResult } from "@dakkah/contracts"
import { succeed } from "@dakkah/kernel"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import { reversalPosting } from "../../../rules/reversal-posting"
import type { JournalEntryIds, PostSaleEntriesInput } from "./post-sale-entries"

/**
 * Mirrors an order's sale entries, and gives back the credit that was spent on it. Entries of money (captures, refunds, promises) stay: they say what happened to money, and only
 * money that moves back takes them back (`post-refunds`).
 */
export const reverseSaleEntriesStep = createStep(
  "reverse-sale-entries",
  async ({ tenant_id, order_id }: PostSaleEntriesInput, { container }) => {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const sales = (await ledger.entriesOfOrder(order_id)).filter(({ kind }) => kind === "sale" || kind === "credit")
    const posted = await ledger.post(sales.map((entry) => reversalPosting(tenant_id, entry)))
    const applied = posted.some((entry) => entry.applied)
    return new StepResponse<ActivityResult<JournalEntryIds>>(
      succeed({ journal_entry_ids: posted.map(({ id }) => id) }, { applied }),
    )
  },
)
