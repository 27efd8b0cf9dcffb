import { ACCOUNTS, type AccountKey, type OwnerType } from "./chart-of-accounts"
import { balanced, type Posting } from "./posting"

/** An entry as it stands in the ledger. */
export interface PostedEntry {
  id: string
  source_key: string
  kind: string
  reference_id: string
  order_id: string | null
  vendor_order_id: string | null
  currency_code: string
  /** The entry that it mirrors. */
  reverses_id: string | null
  lines: { code: string; owner_type: OwnerType; owner_id: string; debit: bigint; credit: bigint }[]
}

const KEYS = new Map<string, AccountKey>(Object.entries(ACCOUNTS).map(([key, { code }]) => [code, key as AccountKey]))

/** The mirror of an entry: every debit a credit. Both stay, and add up to nothing. */
export function reversalPosting(tenant_id: string, entry: PostedEntry): Posting {
  return balanced({
    source_key: `${tenant_id}/${entry.id}/reversal/1`,
    kind: "reversal",
    reference_type: "journal_entry",
    reference_id: entry.id,
    order_id: entry.order_id,
    vendor_order_id: entry.vendor_order_id,
    currency_code: entry.currency_code,
    description: `Reversal of ${entry.id} (${entry.kind})`,
    reverses_id: entry.id,
    lines: entry.lines.map(({ code, debit, credit, ...owner }) => ({
      ...owner,
      account: accountKey(code),
      debit: credit,
      credit: debit,
    })),
  })
}

function accountKey(code: string): AccountKey {
  const key = KEYS.get(code)
  if (!key) throw new RangeError(`account: code "${code}" is not in the chart of accounts`)
  return key
}
