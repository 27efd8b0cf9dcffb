import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { isDebitNatured, type AccountType, type OwnerType } from "../../../rules/chart-of-accounts"
import { minorUnits } from "../../../rules/minor-units"

export interface AccountFilter {
  ids?: string[]
  q?: string
  type?: string[]
  owner_type?: string[]
  owner_id?: string
  currency_code?: string
  limit: number
  offset: number
  order?: string
}

/** Amounts in minor units; `balance` on the account's natural side. */
export interface AccountBalance {
  id: string
  code: string
  name: string
  type: AccountType
  owner_type: OwnerType
  owner_id: string
  currency_code: string
  debit: number
  credit: number
  balance: number
}

const ORDERS: Record<string, string> = {
  code: "a.code asc",
  "-code": "a.code desc",
  owner_id: "a.owner_id asc",
  "-owner_id": "a.owner_id desc",
  currency_code: "a.currency_code asc",
  "-currency_code": "a.currency_code desc",
}
export const ACCOUNT_ORDERS = Object.keys(ORDERS)

type Row = Omit<AccountBalance, "debit" | "credit" | "balance"> & { debit: string; credit: string; count: string }

export async function accountBalances(
  manager: SqlEntityManager,
  filter: AccountFilter,
): Promise<{ rows: AccountBalance[]; count: number }> {
  const { where, values } = conditions(filter)
  const sql = `
    select a.id, a.code, a.name, a.type, a.owner_type, a.owner_id, a.currency_code, s.debit, s.credit, a.count
      from (select a.*, count(*) over () as count from cityos_ledger_account a where ${where}
             order by ${ORDERS[filter.order ?? "code"] ?? ORDERS.code}, a.id limit ? offset ?) a
      cross join lateral (select coalesce(sum(l.debit), 0) as debit, coalesce(sum(l.credit), 0) as credit
                            from cityos_journal_line l where l.account_id = a.id) s
     order by ${ORDERS[filter.order ?? "code"] ?? ORDERS.code}, a.id`
  const rows = await manager.execute<Row[]>(sql, [...values, filter.limit, filter.offset])
  return { rows: rows.map(toBalance), count: Number(rows[0]?.count ?? 0) }
}

function toBalance({ count: _count, ...row }: Row): AccountBalance {
  const debit = minorUnits(row.debit)
  const credit = minorUnits(row.credit)
  return { ...row, debit, credit, balance: isDebitNatured(row.type) ? debit - credit : credit - debit }
}

function conditions({ ids, q, type, owner_type, owner_id, currency_code }: AccountFilter): {
  where: string
  values: unknown[]
} {
  const parts: [string, unknown[]][] = []
  const among = (column: string, list: string[]) =>
    parts.push([`${column} in (${list.map(() => "?").join(", ")})`, list])
  if (ids?.length) among("a.id", ids)
  if (type?.length) among("a.type", type)
  if (owner_type?.length) among("a.owner_type", owner_type)
  if (owner_id !== undefined) parts.push(["a.owner_id = ?", [owner_id]])
  if (currency_code) parts.push(["a.currency_code = ?", [currency_code.toUpperCase()]])
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    parts.push(["(a.code ilike ? or a.name ilike ? or a.owner_id ilike ?)", [pattern, pattern, pattern]])
  }
  return { where: parts.map(([sql]) => sql).join(" and ") || "true", values: parts.flatMap(([, values]) => values) }
}
