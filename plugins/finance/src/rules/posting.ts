import { ACCOUNTS, type AccountKey, type OwnerType } from "./chart-of-accounts"

export type EntryKind =
  | "receivable"
  | "capture"
  | "credit"
  | "sale"
  | "refund"
  | "release"
  | "reversal"
  | "payout"
  | "payout_settlement"
  | "payout_return"

export interface PostingLine {
  account: AccountKey
  owner_type: OwnerType
  /** Empty for the tenant. */
  owner_id: string
  /** Minor units; one of the two is 0. */
  debit: bigint
  credit: bigint
}

/** What is to be posted, before it has an id, a sequence and a hash. */
export interface Posting {
  source_key: string
  kind: EntryKind
  reference_type: "payment" | "order" | "vendor_order" | "journal_entry" | "payout"
  reference_id: string
  order_id: string | null
  vendor_order_id: string | null
  currency_code: string
  description: string
  reverses_id: string | null
  lines: PostingLine[]
}

/** Positive to one side, negative to the other, nothing where the amount is 0. */
function line(side: "debit" | "credit", account: AccountKey, amount: bigint, vendor_id?: string): PostingLine[] {
  if (amount === 0n) return []
  const size = amount < 0n ? -amount : amount
  const debit = (side === "debit") === amount > 0n
  return [
    {
      account,
      owner_type: vendor_id === undefined ? "tenant" : "vendor",
      owner_id: vendor_id ?? "",
      debit: debit ? size : 0n,
      credit: debit ? 0n : size,
    },
  ]
}

export const debit = (account: AccountKey, amount: bigint, vendor_id?: string) =>
  line("debit", account, amount, vendor_id)
export const credit = (account: AccountKey, amount: bigint, vendor_id?: string) =>
  line("credit", account, amount, vendor_id)

/** @throws RangeError when debits and credits differ: a defect of a rule, never of its input */
export function balanced(posting: Posting): Posting {
  const sum = (side: "debit" | "credit") => posting.lines.reduce((total, entry) => total + entry[side], 0n)
  if (sum("debit") !== sum("credit")) {
    throw new RangeError(
      `posting ${posting.source_key}: debits ${sum("debit")} and credits ${sum("credit")} ${posting.currency_code} differ`,
    )
  }
  return posting
}

/** The lines as `cityos_post_journal` takes them. Amounts are text, because JSON numbers are not exact everywhere. */
export function linesForDatabase(lines: readonly PostingLine[], accountId: () => string): Record<string, unknown>[] {
  return lines.map(({ account, owner_type, owner_id, debit: debited, credit: credited }, index) => ({
    ...ACCOUNTS[account],
    account_id: accountId(),
    owner_type,
    owner_id,
    position: index + 1,
    debit: String(debited),
    credit: String(credited),
  }))
}
