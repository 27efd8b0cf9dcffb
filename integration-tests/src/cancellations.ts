import { number, rows } from "./database"
import { call, until, type Answer } from "./http"
import type { City } from "./city"
import type { PlacedOrder } from "./placed-order"

export interface CancellationWish {
  vendor_order_ids?: string[]
  lines?: { line_item_id: string; quantity: number }[]
}

interface CancellationAnswer {
  cancellation?: { id: string; whole: boolean; refund_amount: number; total_amount: number; commission_amount: number }
  preview?: { whole: boolean; refund_amount: number; tax_amount: number; shipping_amount: number }
  code?: string
  message?: string
}

/** A merchant asks, as in the admin page, for an order or a part of it to be cancelled; whatever comes of it. */
export async function askToCancel(
  city: City,
  order: PlacedOrder,
  wish: CancellationWish = {},
  { preview = false, key }: { preview?: boolean; key?: string } = {},
): Promise<Answer<CancellationAnswer>> {
  const host = new URL(city.merchantLogin(order.shop).url).hostname
  const headers = {
    host,
    authorization: `Bearer ${await city.merchantToken(order.shop)}`,
    ...(key !== undefined && { "idempotency-key": key }),
  }
  const path = `${city.medusa}/admin/orders/${order.id}/cancellations${preview ? "/preview" : ""}`
  return call(path, { headers, body: preview ? wish : { ...wish, reason: "The buyer has changed her mind" } })
}

/** Asks, and waits until it was carried out. @throws Error when it was refused */
export async function cancel(city: City, order: PlacedOrder, wish: CancellationWish = {}): Promise<CancellationRow> {
  const { status, body } = await askToCancel(city, order, wish)
  if (status !== 202 || !body.cancellation) throw new Error(`not accepted (${status}): ${JSON.stringify(body)}`)
  return carriedOut(body.cancellation.id)
}

export interface CancellationRow {
  id: string
  whole: boolean
  refund_amount: bigint
  total_amount: bigint
  commission_amount: bigint
  tax_amount: bigint
  shipping_amount: bigint
}

/** Waits until the request is carried out and its saga has ended. */
export async function carriedOut(id: string, seconds = 120): Promise<CancellationRow> {
  return until(
    `cancellation ${id}`,
    async () => {
      const [row] = await rows<Record<string, string> & { whole: boolean }>(
        "select * from cityos_order_cancellation where id = $1 and status = 'completed'",
        [id],
      )
      const [saga] = await rows(
        "select 1 from cityos_saga where workflow_id like '%.' || $1 and status = 'completed'",
        [id],
      )
      if (!row || !saga) return null
      const amounts = ["refund", "total", "commission", "tax", "shipping"].map((name) => `${name}_amount`)
      return {
        id,
        whole: row.whole,
        ...Object.fromEntries(amounts.map((name) => [name, BigInt(row[name] ?? 0)])),
      } as unknown as CancellationRow
    },
    { seconds, everyMs: 250 },
  )
}

/** Lines of an order with what was bought of each, by vendor order. */
export function linesOf(
  order: PlacedOrder,
): Promise<{ vendor_order_id: string; line_item_id: string; quantity: number; cancelled_quantity: number }[]> {
  return rows(
    `select i.vendor_order_id, i.line_item_id, i.quantity::integer, i.cancelled_quantity::integer
       from cityos_vendor_order_item i join cityos_vendor_order o on o.id = i.vendor_order_id
      where o.order_id = $1 order by o.display_id, i.id`,
    [order.id],
  )
}

/** Levels whose counter differs from the reservations that are held on them. */
export const stockFaults = (): Promise<bigint> =>
  number(
    `select count(*) from inventory_level l where l.deleted_at is null and l.reserved_quantity <>
       coalesce((select sum(r.quantity) from reservation_item r where r.inventory_item_id = l.inventory_item_id
                  and r.location_id = l.location_id and r.deleted_at is null), 0)`,
  )

/** What the gateway gave back, one number for each refund, minor units. */
export const refundsOf = async (order: PlacedOrder): Promise<bigint[]> =>
  (await order.facts.gateway("refund")).map(({ amount }) => BigInt(amount))

/** Core's own reckoning of an order: what it still owes or is owed, major units. */
export async function coreOwes(city: City, order: PlacedOrder): Promise<{ total: number; pending: number }> {
  const { order: found } = await city.admin<{ order: { total: number; summary: { pending_difference: number } } }>(
    `/orders/${order.id}?fields=id,total,*summary`,
    undefined,
    order.shop,
  )
  return { total: found.total, pending: found.summary.pending_difference }
}
