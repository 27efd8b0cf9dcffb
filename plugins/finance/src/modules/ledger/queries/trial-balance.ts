import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { AccountType } from "../../../rules/chart-of-accounts"
import { minorUnits } from "../../../rules/minor-units"

export interface TrialBalanceFilter {
  currency_code?: string
  /** UTC instant; entries posted after it are left out. */
  as_of?: string
}

/** Amounts in minor units. `debit` and `credit` are the sides of the balance: one of them is 0. */
export interface TrialBalanceRow {
  code: string
  name: string
  type: AccountType
  currency_code: string
  accounts: number
  debit_turnover: number
  credit_turnover: number
  debit: number
  credit: number
}

const SQL = `
select a.code, min(a.name) as name, min(a.type) as type, a.currency_code, count(distinct a.id) as accounts,
       sum(l.debit) as debit_turnover, sum(l.credit) as credit_turnover
  from cityos_journal_line l
  join cityos_ledger_account a on a.id = l.account_id
 where (?::text is null or a.currency_code = ?)
   and (?::timestamptz is null or exists (select 1 from cityos_journal_entry e where e.id = l.entry_id and e.posted_at <= ?::timestamptz))
 group by a.code, a.currency_code order by a.currency_code, a.code`

type Row = Pick<TrialBalanceRow, "code" | "name" | "type" | "currency_code"> &
  Record<"accounts" | "debit_turnover" | "credit_turnover", string>

export async function trialBalance(
  manager: SqlEntityManager,
  { currency_code, as_of }: TrialBalanceFilter,
): Promise<TrialBalanceRow[]> {
  const currency = currency_code?.toUpperCase() ?? null
  const rows = await manager.execute<Row[]>(SQL, [currency, currency, as_of ?? null, as_of ?? null])
  return rows.map((row) => {
    const debit_turnover = minorUnits(row.debit_turnover)
    const credit_turnover = minorUnits(row.credit_turnover)
    const balance = debit_turnover - credit_turnover
    return {
      ...row,
      accounts: Number(row.accounts),
      debit_turnover,
      credit_turnover,
      debit: Math.max(balance, 0),
      credit: Math.max(-balance, 0),
    }
  })
}
