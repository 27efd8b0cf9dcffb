import type { CancellationShares, CancelledPart } from "@dakkah/contracts"
import { balanced, credit, debit, type Posting } from "./posting"
import type { PostedEntry } from "./reversal-posting"

/** The tenant and the order that a cancellation is of. */
interface OrderSource {
  tenant_id: string
  order_id: string
}

/**
 * What a cancellation takes back of an order's sales, one entry for each vendor order, and of the credit that was spent on it. In shares, because a
 * part of a sale is no mirror of it; all cancellations of an order together are its mirror, to the last minor unit.
 * @param entries the order's, as they stand: a sale that was never posted, or was reversed whole, is not taken back once more
 */
export function cancellationPostings(
  source: OrderSource,
  { cancellation_id, currency_code, parts }: CancellationShares,
  entries: readonly PostedEntry[],
): Posting[] {
  const standing = (kind: string, vendor_order_id: string | null): PostedEntry | undefined =>
    entries.find(
      (entry) =>
        entry.kind === kind &&
        entry.vendor_order_id === vendor_order_id &&
        !entries.some(({ reverses_id }) => reverses_id === entry.id),
    )
  const common = { reference_type: "order", reference_id: source.order_id, order_id: source.order_id } as const
  const sales = parts.flatMap((part): Posting[] => {
    const sale = standing("sale", part.house ? null : part.vendor_order_id)
    if (!sale) return []
    return [
      balanced({
        ...common,
        source_key: `${source.tenant_id}/${cancellation_id}.${part.vendor_order_id}/sale_reversal/1`,
        kind: "reversal",
        vendor_order_id: sale.vendor_order_id,
        currency_code: currency_code.toUpperCase(),
        description: `Cancellation ${cancellation_id} of vendor order ${part.vendor_order_id}`,
        // Of one entry there is one mirror; of its parts there may be many.
        reverses_id: null,
        lines: part.house ? houseLines(part) : vendorLines(part, sale),
      }),
    ]
  })
  const spent = standing("credit", null) ? parts.reduce((sum, part) => sum + BigInt(part.credit_amount), 0n) : 0n
  if (spent === 0n) return sales
  const back = balanced({
    ...common,
    source_key: `${source.tenant_id}/${cancellation_id}/credit_reversal/1`,
    kind: "reversal",
    vendor_order_id: null,
    currency_code: currency_code.toUpperCase(),
    description: `Credit given back by cancellation ${cancellation_id}`,
    reverses_id: null,
    lines: [...debit("customer_funds_held", spent), ...credit("store_credit_payable", spent)],
  })
  return [...sales, back]
}

function houseLines({ total_amount, tax_amount, shipping_amount }: CancelledPart): Posting["lines"] {
  const [total, tax, shipping] = [BigInt(total_amount), BigInt(tax_amount), BigInt(shipping_amount)]
  return [
    ...debit("sales_revenue", total - tax - shipping),
    ...debit("shipping_revenue", shipping),
    ...debit("tax_payable", tax),
    ...credit("customer_funds_held", total),
  ]
}

/** Who ships and who remits the tax is read from the sale itself: it may have been another policy then. */
function vendorLines(part: CancelledPart, sale: PostedEntry): Posting["lines"] {
  const [total, commission, tax] = [part.total_amount, part.commission_amount, part.tax_amount].map(BigInt) as [
    bigint,
    bigint,
    bigint,
  ]
  const shipped = sale.lines.some(({ code }) => code === SHIPPING) ? BigInt(part.shipping_amount) : 0n
  const taxed = sale.lines.find(({ code }) => code === TAX)
  const remitter = taxed?.owner_type === "tenant" ? undefined : part.vendor_id
  return [
    ...debit("vendor_payable", total - commission - tax - shipped, part.vendor_id),
    ...debit("commission_revenue", commission),
    ...debit("tax_payable", tax, remitter),
    ...debit("shipping_revenue", shipped),
    ...credit("customer_funds_held", total),
  ]
}

const TAX = "2030"
const SHIPPING = "4020"
