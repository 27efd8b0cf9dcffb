import { model } from "@medusajs/framework/utils"
import JournalLine from "./journal-line"

/** One account per code, owner and currency. The chart of accounts is `rules/chart-of-accounts.ts`. */
const LedgerAccount = model
  .define(
    { name: "LedgerAccount", tableName: "cityos_ledger_account" },
    {
      id: model.id({ prefix: "lacc" }).primaryKey(),
      code: model.text().searchable(),
      name: model.text().searchable(),
      type: model.enum(["asset", "liability", "equity", "revenue", "expense"]),
      owner_type: model.enum(["tenant", "vendor", "customer"]),
      /** Empty for the tenant's own accounts, so that the unique index holds. */
      owner_id: model.text().default(""),
      currency_code: model.text(),
      lines: model.hasMany(() => JournalLine, { mappedBy: "account" }),
    },
  )
  .indexes([
    {
      name: "IDX_cityos_ledger_account_code_owner_unique",
      on: ["code", "owner_type", "owner_id", "currency_code"],
      unique: true,
    },
  ])

export default LedgerAccount
