import { model } from "@medusajs/framework/utils"

/** Transfers of one currency that were handed to the bank together. A payout is in one file at most; the file can be read again. */
export const PayoutBankFile = model.define(
  { name: "PayoutBankFile", tableName: "cityos_payout_bank_file" },
  {
    id: model.id({ prefix: "pfile" }).primaryKey(),
    currency_code: model.text(),
    /** How many transfers, and their sum in whole minor units. */
    count: model.number(),
    amount: model.number(),
    created_by: model.text(),
  },
)
