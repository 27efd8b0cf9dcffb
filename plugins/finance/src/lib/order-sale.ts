import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { decimalText, roundToMinorUnits } from "../rules/minor-units"
import { tenders } from "../rules/tenders"
import type { HouseSale, VendorSale } from "../rules/sale-posting"

/** What the ledger reads of a vendor order. Amounts are whole minor units; `bigint` columns may come as text. */
interface VendorOrderRow {
  id: string
  vendor_id?: string
  vendor?: { id: string; handle: string }
  currency_code: string
  total: string | number
  tax_total: string | number
  shipping_total: string | number
  commission_amount: string | number
  payable_amount: string | number
}

type OrderRow = { currency_code: string; credit_lines?: (Record<string, unknown> | null)[] | null } & Record<
  string,
  unknown
>

interface VendorOrderReader {
  listVendorOrders(
    filters: { order_id: string },
    config?: { take: number; relations: string[] },
  ): Promise<VendorOrderRow[]>
}

/** Vendors of one order; more would not fit into one split. */
const VENDORS = 1_000

/** The tenant's own vendor in the marketplace: it sells what belongs to nobody else, and is owed nothing. */
const HOUSE = "house"

export interface OrderSale {
  /** Before credit lines: what was sold, however it is paid. */
  sale: HouseSale
  /** Paid with credit lines, minor units. */
  credit: bigint
}

/** Core's own credit line for money that went back: no tender. */
const REFUND_REFERENCE = "payment_collection"

/** An order's totals, rounded to the currency. Null when there is no such order. */
export async function orderSale(container: MedusaContainer, order_id: string): Promise<OrderSale | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "currency_code",
      "total",
      "tax_total",
      "shipping_subtotal",
      "discount_subtotal",
      "shipping_discount_total",
      "credit_lines.*",
    ],
    filters: { id: order_id },
  })
  const order = data[0] as unknown as OrderRow | undefined
  if (!order) return null
  const minor = (field: string) =>
    roundToMinorUnits(decimalText(order[`raw_${field}`] ?? order[field]), order.currency_code)
  const text = (row: Record<string, unknown>, field: string) => decimalText(row[`raw_${field}`] ?? row[field])
  const { sold, credit } = tenders(
    text(order, "total"),
    (order.credit_lines ?? []).flatMap((line) =>
      line ? [{ amount: text(line, "amount"), refund: line.reference === REFUND_REFERENCE }] : [],
    ),
    order.currency_code,
  )
  return {
    sale: {
      currency_code: order.currency_code.toUpperCase(),
      total: sold,
      tax_total: minor("tax_total"),
      shipping_total: minor("shipping_subtotal"),
    },
    credit,
  }
}

/**
 * The orders of the marketplace's vendors, the house's own left out; none in a shop without a marketplace.
 * @throws RangeError when a vendor order does not say the same of itself twice
 */
export async function vendorSales(container: MedusaContainer, order_id: string): Promise<VendorSale[]> {
  const marketplace = container.resolve<VendorOrderReader | undefined>("marketplace", { allowUnregistered: true })
  const rows = (await marketplace?.listVendorOrders({ order_id }, { take: VENDORS, relations: ["vendor"] })) ?? []
  const foreign = rows.filter(({ vendor }) => vendor?.handle !== HOUSE)
  return foreign.map(toSale).sort((one, other) => (one.vendor_order_id < other.vendor_order_id ? -1 : 1))
}

function toSale(row: VendorOrderRow): VendorSale {
  const sale: VendorSale = {
    vendor_order_id: row.id,
    vendor_id: row.vendor_id ?? row.vendor?.id ?? "",
    currency_code: row.currency_code.toUpperCase(),
    total: BigInt(row.total),
    tax_total: BigInt(row.tax_total),
    shipping_total: BigInt(row.shipping_total),
    commission_amount: BigInt(row.commission_amount),
  }
  const payable = BigInt(row.payable_amount)
  if (sale.total - sale.commission_amount !== payable) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `vendor order ${row.id}: total ${sale.total} less commission ${sale.commission_amount} is not payable ${payable}`,
    )
  }
  return sale
}
