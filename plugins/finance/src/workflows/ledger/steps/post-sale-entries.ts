import type { ActivityResult } from "@dakkah/contracts"
import { refuse, succeed } from "@dakkah/kernel"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { orderSale, vendorSales } from "../../../lib/order-sale"
import { LEDGER_MODULE } from "../../../modules/ledger"
import type LedgerModuleService from "../../../modules/ledger/service"
import { creditPosting, houseSalePosting, houseShare, vendorSalePosting } from "../../../rules/sale-posting"

export interface PostSaleEntriesInput {
  tenant_id: string
  order_id: string
}

export type JournalEntryIds = { journal_entry_ids: string[] }

/** Posts the sale: one entry per vendor order, and one for what the house sold itself. Amounts come from what was frozen at placement. */
export const postSaleEntriesStep = createStep(
  "post-sale-entries",
  async ({ tenant_id, order_id }: PostSaleEntriesInput, { container }) => {
    const ledger: LedgerModuleService = container.resolve(LEDGER_MODULE)
    const order = await orderSale(container, order_id)
    if (!order)
      return new StepResponse<ActivityResult<JournalEntryIds>>(
        refuse("order_not_found", `order ${order_id} is not there`),
      )
    const vendors = await vendorSales(container, order_id)
    const house = houseShare(order.sale, vendors)
    const source = { tenant_id, order_id }
    const posted = await ledger.post([
      creditPosting(source, order.sale.currency_code, order.credit),
      ...vendors.map((sale) => vendorSalePosting(source, sale)),
      ...(house ? [houseSalePosting(source, house)] : []),
    ])
    const applied = posted.some((entry) => entry.applied)
    return new StepResponse<ActivityResult<JournalEntryIds>>(
      succeed({ journal_entry_ids: posted.map(({ id }) => id) }, { applied }),
    )
  },
)
