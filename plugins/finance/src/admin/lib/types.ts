/** Rows of the finance API. Amounts are whole minor units of `currency_code`, times UTC instants. */

export interface TrialBalanceRow {
  code: string
  name: string
  type: string
  currency_code: string
  accounts: number
  debit_turnover: number
  credit_turnover: number
  debit: number
  credit: number
}

export interface TrialBalance {
  trial_balance: TrialBalanceRow[]
  totals: { currency_code: string; debit: number; credit: number; balanced: boolean }[]
}

export interface Account {
  id: string
  code: string
  name: string
  type: string
  owner_type: string
  owner_id: string
  currency_code: string
  debit: number
  credit: number
  balance: number
}

export interface StatementLine {
  id: string
  entry_id: string
  sequence: number
  posted_at: string
  kind: string
  description: string
  order_id: string | null
  debit: number
  credit: number
  balance: number
}

export interface JournalEntry {
  id: string
  source_key: string
  kind: string
  reference_type: string
  reference_id: string
  order_id: string | null
  vendor_order_id: string | null
  currency_code: string
  posted_at: string
  description: string
  reverses_id: string | null
  sequence: number
}

export interface JournalEntryDetail extends JournalEntry {
  previous_hash: string
  hash: string
  lines: { id: string; position: number; debit: number; credit: number; account: Account }[]
}

export interface DeferredPayment {
  id: string
  status: string
  reference: string
  bank_reference: string | null
  currency_code: string
  amount: number
  created_at: string
  payment_id: string | null
  order_id: string | null
  order_display_id: number | null
  email: string | null
}

export interface LedgerVerdict {
  intact: boolean
  chains: { chain: string; checked: number; broken: { sequence: number; reason: string } | null }[]
}

/** Somebody who may not order, or could not. */
export interface FrozenAccount {
  id: string
  customer_id: string | null
  email: string | null
  order_id: string
  reason: string
  frozen_at: string
  lifted_at: string | null
  lifted_by: string | null
  lifted_reason: string | null
  /** A filter, no column. */
  status?: "frozen" | "lifted"
}
