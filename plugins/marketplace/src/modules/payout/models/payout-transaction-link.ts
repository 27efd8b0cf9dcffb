import { model } from "@medusajs/framework/utils"

import { Payout } from "./payout"

/**
 * One entry of the ledger that moved what a vendor is owed, in the payout that pays it. An entry is in one payout at most, which the
 * database decides; a payout that fails lets its entries go (`released_at`). Amounts in whole minor units, negative for what was taken back.
 */
export const PayoutTransactionLink = model
  .define(
    { name: "PayoutTransactionLink", tableName: "cityos_payout_transaction_link" },
    {
      id: model.id({ prefix: "plink" }).primaryKey(),
      payout: model.belongsTo(() => Payout, { mappedBy: "links" }),
      vendor_id: model.text(),
      journal_entry_id: model.text(),
      /** Kind of the entry: `sale`, `reversal`, `cancellation`. */
      kind: model.text(),
      order_id: model.text().nullable(),
      vendor_order_id: model.text().nullable(),
      /** The charge of the vendor order in the commission book. */
      commission_transaction_id: model.text().nullable(),
      amount: model.number(),
      tax_amount: model.number(),
      posted_at: model.dateTime(),
      released_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    {
      on: ["journal_entry_id", "vendor_id"],
      unique: true,
      where: "released_at IS NULL AND deleted_at IS NULL",
    },
    { on: ["vendor_order_id"], where: "deleted_at IS NULL" },
  ])
