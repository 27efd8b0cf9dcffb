import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { PostedEntry } from "../../../rules/reversal-posting"

const SQL = `
select e.id, e.source_key, e.kind, e.reference_id, e.order_id, e.vendor_order_id, e.currency_code, e.reverses_id,
       jsonb_agg(jsonb_build_object('code', a.code, 'owner_type', a.owner_type, 'owner_id', a.owner_id,
         'debit', l.debit::text, 'credit', l.credit::text) order by l.position) as lines
  from cityos_journal_entry e
  join cityos_journal_line l on l.entry_id = e.id
  join cityos_ledger_account a on a.id = l.account_id
 where e.order_id = ?
 group by e.id order by e.sequence limit 1000`

type Row = Omit<PostedEntry, "lines"> & {
  lines: (Omit<PostedEntry["lines"][number], "debit" | "credit"> & { debit: string; credit: string })[]
}

export async function entriesOfOrder(manager: SqlEntityManager, order_id: string): Promise<PostedEntry[]> {
  const rows = await manager.execute<Row[]>(SQL, [order_id])
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, debit: BigInt(line.debit), credit: BigInt(line.credit) })),
  }))
}
