import type { CancelledPart } from "@dakkah/contracts"
import { describe, expect, test } from "vitest"
import { ACCOUNTS } from "./chart-of-accounts"
import { cancellationPostings } from "./cancellation-posting"
import type { Posting } from "./posting"
import { reversalPosting, type PostedEntry } from "./reversal-posting"
import { creditPosting, houseSalePosting, vendorSalePosting, type SalePolicy, type VendorSale } from "./sale-posting"

const source = { tenant_id: "t_1", order_id: "order_1" }
const sale: VendorSale = {
  vendor_order_id: "vor_1",
  vendor_id: "ven_1",
  currency_code: "sar",
  total: 12_650n,
  tax_total: 1_650n,
  shipping_total: 1_000n,
  commission_amount: 1_200n,
}
const part = (over: Partial<CancelledPart> = {}): CancelledPart => ({
  vendor_order_id: "vor_1",
  vendor_id: "ven_1",
  house: false,
  whole: true,
  total_amount: 12_650,
  refund_amount: 12_650,
  credit_amount: 0,
  commission_amount: 1_200,
  tax_amount: 1_650,
  shipping_amount: 1_000,
  ...over,
})

const posted = ({ lines, ...posting }: Posting, id = posting.source_key): PostedEntry => ({
  ...posting,
  id,
  lines: lines.map(({ account, ...line }) => ({ ...line, code: ACCOUNTS[account].code })),
})
const cancel = (entries: PostedEntry[], parts: CancelledPart[], cancellation_id = "ocn_1"): Posting[] =>
  cancellationPostings(source, { cancellation_id, currency_code: "sar", parts }, entries)

/** Balance of each account and owner over some postings. */
function balances(postings: readonly Posting[]): Record<string, bigint> {
  const sums: Record<string, bigint> = {}
  for (const { account, owner_id, debit, credit } of postings.flatMap(({ lines }) => lines)) {
    const key = `${account} ${owner_id}`
    sums[key] = (sums[key] ?? 0n) + debit - credit
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0n))
}

const POLICIES: SalePolicy[] = [
  { shipped_by: "vendor", tax_remitted_by: "vendor" },
  { shipped_by: "platform", tax_remitted_by: "platform" },
]

describe("what a cancellation takes back in the ledger", () => {
  test.each(POLICIES)("two parts of a vendor order are its mirror (%o)", (policy) => {
    const first = vendorSalePosting(source, sale, policy)
    const half = {
      total_amount: 6_000,
      refund_amount: 6_000,
      commission_amount: 571,
      tax_amount: 783,
      shipping_amount: 471,
    }
    const rest = {
      total_amount: 6_650,
      refund_amount: 6_650,
      commission_amount: 629,
      tax_amount: 867,
      shipping_amount: 529,
    }
    const entries = [posted(first)]
    const both = [...cancel(entries, [part(half)], "ocn_1"), ...cancel(entries, [part(rest)], "ocn_2")]
    expect(both).toHaveLength(2)
    expect(new Set(both.map(({ source_key }) => source_key)).size).toBe(2)
    expect(balances([first, ...both])).toEqual({})
  })

  test("the house's own goods give up revenue, not a vendor's claim", () => {
    const own = houseSalePosting(source, { currency_code: "SAR", total: 5_000n, tax_total: 500n, shipping_total: 700n })
    const [back, ...more] = cancel(
      [posted(own)],
      [
        part({
          house: true,
          total_amount: 5_000,
          refund_amount: 5_000,
          commission_amount: 0,
          tax_amount: 500,
          shipping_amount: 700,
        }),
      ],
    )
    expect(more).toEqual([])
    expect(balances([own, ...(back ? [back] : [])])).toEqual({})
  })

  test("what a gift card paid is given back to its holder", () => {
    const spent = creditPosting(source, "SAR", 2_000n)
    const entries = [posted(vendorSalePosting(source, sale)), posted(spent)]
    const back = cancel(entries, [part({ refund_amount: 10_650, credit_amount: 2_000 })])
    expect(balances([spent, ...back.slice(1)])).toEqual({})
  })

  test("a sale that was never posted, or was reversed whole, is not taken back", () => {
    const entry = posted(vendorSalePosting(source, sale), "jent_1")
    const mirror = posted(reversalPosting("t_1", entry), "jent_2")
    expect(cancel([], [part()])).toEqual([])
    expect(cancel([entry, mirror], [part()])).toEqual([])
    expect(cancel([entry], [part()])).toHaveLength(1)
  })
})
