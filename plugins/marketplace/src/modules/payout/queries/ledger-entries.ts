import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"

import type { Movement } from "../../../rules/payouts/choose-movements"
import type { OrderMoney, VendorBalance } from "../types"

/**
 * What payouts read of the ledger (plugin `finance`). By SQL, because what is open is what no payout holds: a question to both, in one snapshot.
 * Accounts by their codes: 1020 and 1030 receivables, 2010 held for buyers, 2020 owed to vendors, 2030 tax, 2060 escrow, 2070 in transit.
 */

/** Entries that one payout holds at most: the oldest. */
export const MOST_ENTRIES = 5_000

interface MovementRow {
  journal_entry_id: string
  kind: string
  order_id: string | null
  vendor_order_id: string | null
  amount: string
  tax_amount: string
  posted_at: string | Date
}

/** Entries that moved what a vendor is owed and that no payout holds, oldest first. What payouts themselves posted is none. */
export async function openMovements(sql: EntityManager, vendor_id: string, currency_code: string): Promise<Movement[]> {
  const rows: MovementRow[] = await sql.execute(
    `select e.id as journal_entry_id, e.kind, e.order_id, e.vendor_order_id, e.posted_at,
            sum(l.credit - l.debit) as amount,
            coalesce(sum(l.credit - l.debit) filter (where a.code = '2030'), 0) as tax_amount
       from cityos_ledger_account a
       join cityos_journal_line l on l.account_id = a.id
       join cityos_journal_entry e on e.id = l.entry_id
      where a.owner_type = 'vendor' and a.owner_id = ? and a.currency_code = ? and a.code in ('2020', '2030')
        and e.reference_type <> 'payout'
        and not exists (select from cityos_payout_transaction_link k
                         where k.journal_entry_id = e.id and k.vendor_id = a.owner_id and k.released_at is null and k.deleted_at is null)
      group by e.id, e.kind, e.order_id, e.vendor_order_id, e.posted_at, e.sequence
      order by e.sequence limit ${MOST_ENTRIES}`,
    [vendor_id, currency_code],
  )
  return rows.map((row) => ({
    ...row,
    amount: BigInt(row.amount),
    tax_amount: BigInt(row.tax_amount),
    posted_at: new Date(row.posted_at),
  }))
}

/** How orders stand, by id. One that the ledger does not know is not in the answer. */
export async function moneyOfOrders(
  sql: EntityManager,
  order_ids: readonly string[],
): Promise<Map<string, OrderMoney>> {
  if (order_ids.length === 0) return new Map()
  const rows: { order_id: string; receivable: string; held: string }[] = await sql.execute(
    `select e.order_id, coalesce(sum(l.debit - l.credit) filter (where a.code in ('1020', '1030')), 0) as receivable,
            coalesce(sum(l.credit - l.debit) filter (where a.code = '2010'), 0) as held
       from cityos_journal_entry e
       join cityos_journal_line l on l.entry_id = e.id
       join cityos_ledger_account a on a.id = l.account_id
      where e.order_id in (${marks(order_ids)}) group by e.order_id`,
    [...order_ids],
  )
  return new Map(
    rows.map(({ order_id, receivable, held }) => [order_id, { receivable: BigInt(receivable), held: BigInt(held) }]),
  )
}

/** Vendor orders of which money stands in escrow. */
export async function ordersInEscrow(sql: EntityManager, vendor_id: string): Promise<Set<string>> {
  const rows: { vendor_order_id: string }[] = await sql.execute(
    `select e.vendor_order_id from cityos_ledger_account a
       join cityos_journal_line l on l.account_id = a.id join cityos_journal_entry e on e.id = l.entry_id
      where a.owner_type = 'vendor' and a.owner_id = ? and a.code = '2060' and e.vendor_order_id is not null
      group by e.vendor_order_id having sum(l.credit - l.debit) > 0`,
    [vendor_id],
  )
  return new Set(rows.map(({ vendor_order_id }) => vendor_order_id))
}

/** What a vendor is owed, one row per currency it ever had money in. */
export async function vendorBalances(sql: EntityManager, vendor_id: string): Promise<VendorBalance[]> {
  const rows: Record<"currency_code" | "payable" | "escrow" | "in_transit", string>[] = await sql.execute(
    `select a.currency_code, coalesce(sum(l.credit - l.debit) filter (where a.code in ('2020', '2030')), 0) as payable,
            coalesce(sum(l.credit - l.debit) filter (where a.code = '2060'), 0) as escrow,
            coalesce(sum(l.credit - l.debit) filter (where a.code = '2070'), 0) as in_transit
       from cityos_ledger_account a join cityos_journal_line l on l.account_id = a.id
      where a.owner_type = 'vendor' and a.owner_id = ? group by a.currency_code order by a.currency_code`,
    [vendor_id],
  )
  return rows.map(({ currency_code, payable, escrow, in_transit }) => ({
    currency_code,
    payable: BigInt(payable),
    escrow: BigInt(escrow),
    in_transit: BigInt(in_transit),
  }))
}

/** Vendors with entries that no payout holds, and in which currency; a page of them. */
export async function vendorsWithOpenEntries(
  sql: EntityManager,
  after: string,
  limit: number,
): Promise<{ vendor_id: string; currency_code: string }[]> {
  return await sql.execute(
    `select distinct a.owner_id as vendor_id, a.currency_code from cityos_ledger_account a
      where a.owner_type = 'vendor' and a.code in ('2020', '2030') and a.owner_id || a.currency_code > ?
        and exists (select from cityos_journal_line l join cityos_journal_entry e on e.id = l.entry_id
                     where l.account_id = a.id and e.reference_type <> 'payout'
                       and not exists (select from cityos_payout_transaction_link k where k.journal_entry_id = e.id
                                         and k.vendor_id = a.owner_id and k.released_at is null and k.deleted_at is null))
      order by 1, 2 limit ${Math.trunc(limit)}`,
    [after],
  )
}

const marks = (values: readonly unknown[]): string => values.map(() => "?").join(", ")
