import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isDebitNatured } from "../../../rules/chart-of-accounts"
import { minorUnits } from "../../../rules/minor-units"
import { accountBalances, type AccountBalance } from "./account-balances"

export interface StatementFilter {
  account_id: string
  /** UTC instants: from is in, to is out. */
  from?: string
  to?: string
  kind?: string[]
  order_id?: string
  limit: number
  offset: number
  /** Newest first unless `asc`. */
  direction?: "asc" | "desc"
}

/** Amounts in minor units; `balance` is the account's after this line, whatever the filters. */
export interface StatementLine {
  id: string
  entry_id: string
  sequence: number
  posted_at: string
  kind: string
  description: string
  order_id: string | null
  vendor_order_id: string | null
  debit: number
  credit: number
  balance: number
}

export interface Statement {
  account: AccountBalance
  lines: StatementLine[]
  count: number
}

type Row = Omit<StatementLine, "sequence" | "debit" | "credit" | "balance" | "posted_at"> &
  Record<"sequence" | "debit" | "credit" | "balance" | "count", string> & { posted_at: Date | string }

export async function accountStatement(manager: SqlEntityManager, filter: StatementFilter): Promise<Statement | null> {
  const { rows: accounts } = await accountBalances(manager, { ids: [filter.account_id], limit: 1, offset: 0 })
  const account = accounts[0]
  if (!account) return null
  const sign = isDebitNatured(account.type) ? 1 : -1
  const { where, values } = conditions(filter)
  const direction = filter.direction === "asc" ? "asc" : "desc"
  const rows = await manager.execute<Row[]>(
    `select s.id, s.entry_id, s.sequence, e.posted_at, e.kind, e.description, e.order_id, e.vendor_order_id, s.debit, s.credit, s.balance,
            count(*) over () as count
       from (select l.id, l.entry_id, l.sequence, l.position, l.debit, l.credit,
                    sum(l.debit - l.credit) over (order by l.sequence, l.position) as balance
               from cityos_journal_line l where l.account_id = ?) s
       join cityos_journal_entry e on e.id = s.entry_id
      where ${where}
      order by s.sequence ${direction}, s.position ${direction} limit ? offset ?`,
    [filter.account_id, ...values, filter.limit, filter.offset],
  )
  return { account, count: Number(rows[0]?.count ?? 0), lines: rows.map((row) => toLine(row, sign)) }
}

function toLine({ count: _count, ...row }: Row, sign: number): StatementLine {
  return {
    ...row,
    sequence: minorUnits(row.sequence),
    posted_at: new Date(row.posted_at).toISOString(),
    debit: minorUnits(row.debit),
    credit: minorUnits(row.credit),
    balance: minorUnits(row.balance) * sign + 0,
  }
}

function conditions({ from, to, kind, order_id }: StatementFilter): { where: string; values: unknown[] } {
  const parts: [string, unknown[]][] = []
  if (from) parts.push(["e.posted_at >= ?::timestamptz", [from]])
  if (to) parts.push(["e.posted_at < ?::timestamptz", [to]])
  if (kind?.length) parts.push([`e.kind in (${kind.map(() => "?").join(", ")})`, kind])
  if (order_id) parts.push(["e.order_id = ?", [order_id]])
  return { where: parts.map(([sql]) => sql).join(" and ") || "true", values: parts.flatMap(([, values]) => values) }
}
