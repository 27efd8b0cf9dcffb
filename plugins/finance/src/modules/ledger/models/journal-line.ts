import { model } from "@medusajs/framework/utils"
import JournalEntry from "./journal-entry"
import LedgerAccount from "./ledger-account"

/** One side of an entry. `debit` and `credit` are whole minor units (`bigint` in the database, text when read); one of them is 0. */
const JournalLine = model
  .define(
    { name: "JournalLine", tableName: "cityos_journal_line" },
    {
      id: model.id({ prefix: "jlin" }).primaryKey(),
      entry: model.belongsTo(() => JournalEntry, { mappedBy: "lines" }),
      account: model.belongsTo(() => LedgerAccount, { mappedBy: "lines" }),
      /** The entry's, kept here so that an account's statement is one index. */
      sequence: model.number(),
      position: model.number(),
      debit: model.number(),
      credit: model.number(),
    },
  )
  .indexes([{ on: ["entry_id", "position"], unique: true }, { on: ["account_id", "sequence", "position"] }])

export default JournalLine
