import { model } from "@medusajs/framework/utils"
import JournalLine from "./journal-line"

/** One balanced entry in one currency, a link of a hash chain. Append-only: the database refuses updates and deletes. */
const JournalEntry = model
  .define(
    { name: "JournalEntry", tableName: "cityos_journal_entry" },
    {
      id: model.id({ prefix: "jent" }).primaryKey(),
      /** What happened, once: posting the same key again gives the entry that is there. */
      source_key: model.text().searchable(),
      kind: model.text(),
      reference_type: model.text(),
      reference_id: model.text(),
      order_id: model.text().nullable(),
      vendor_order_id: model.text().nullable(),
      currency_code: model.text(),
      /** UTC. */
      posted_at: model.dateTime(),
      description: model.text().searchable(),
      reverses_id: model.text().nullable(),
      /** The tenant at the time of posting; one chain each. `bigint` in the database. */
      chain: model.text(),
      sequence: model.number(),
      previous_hash: model.text(),
      hash: model.text(),
      lines: model.hasMany(() => JournalLine, { mappedBy: "entry" }),
    },
  )
  .indexes([
    { on: ["source_key"], unique: true },
    { on: ["chain", "sequence"], unique: true },
    { on: ["order_id"] },
    { on: ["reverses_id"], unique: true, where: "reverses_id IS NOT NULL" },
    { on: ["posted_at"] },
  ])

export default JournalEntry
