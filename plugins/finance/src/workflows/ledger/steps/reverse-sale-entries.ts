import type { ActivityResult, CancellationShares } from "@dakkah/contracts"
import { succeed } from "@dakkah/kernel"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import { cancellationPostings } from "../../../rules/cancellation-posting"
import { reversalPosting } from "../../../rules/reversal-posting"
import type { JournalEntryIds, PostSaleEntriesInput } from "./post-sale-entries"

export interface ReverseSaleEntriesInput extends PostSaleEntriesInput {
  /** The shares of one cancellation, instead of the whole. */
  cancellation?: CancellationShares
}

/**
 * Mirrors an order's sale entries, and gives back the credit that was spent on it. Entries of money (captures, refunds, promises) stay: they say what happened to money, and only
 * money that moves back takes them back (`post-refunds`).
 */
export const reverseSaleEntriesStep = createStep(
  "reverse-sale-entries",
  async ({ tenant_id, order_id, cancellation }: ReverseSaleEntriesInput, { container }) => {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const entries = await ledger.entriesOfOrder(order_id)
    const postings = cancellation
      ? cancellationPostings({ tenant_id, order_id }, cancellation, entries)
      : entries
          .filter(({ kind }) => kind === "sale" || kind === "credit")
          .map((entry) => reversalPosting(tenant_id, entry))
    const posted = await ledger.post(postings)
    const applied = posted.some((entry) => entry.applied)
    return new StepResponse<ActivityResult<JournalEntryIds>>(
      succeed({ journal_entry_ids: posted.map(({ id }) => id) }, { applied }),
    )
  },
)
