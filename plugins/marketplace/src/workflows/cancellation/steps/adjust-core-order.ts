import { toMajorUnits, type ActivityResult } from "@dakkah/contracts"
import { refuse, succeed, withLock } from "@dakkah/kernel"
import type { IOrderModuleService, MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ChangeActionType, MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { findCancellation } from "../../../orders/cancellation-payload"
import { lessOf, type CoreLine } from "../../../rules/adjusted-lines"

export interface AdjustedOrder {
  /** The order was cancelled whole in between, and gave back what this would have. */
  canceled: boolean
}

type Cancellation = Awaited<ReturnType<typeof findCancellation>>

/** What of core's order is read. Amounts are core's own, in major units. */
interface CoreOrder {
  status: string
  total: unknown
  raw_total?: unknown
  items?: CoreLine[]
}

/** Active changes of an order, and those that stand. More requests than pieces there cannot be. */
const CHANGES = 10_000
const ACTIVE: readonly string[] = ["pending", "requested"]

/**
 * Ensures that core's order has the cancelled pieces no longer, by one change of the order: quantities go down, discounts with them, and what is
 * then missing to the exact refund (shipping, halves of a minor unit) is a credit line. So core owes nobody anything when the money
 * has gone back. No undo: what was cancelled stays so.
 */
export const adjustCoreOrderStep = createStep(
  "adjust-core-order",
  async ({ cancellation_id }: { cancellation_id: string }, { container }) => {
    const cancellation = await findCancellation(container, cancellation_id)
    const key = `cityos_order_change:${cancellation.order_id}`
    return new StepResponse(await withLock(container, key, () => adjust(container, cancellation)))
  },
)

async function adjust(container: MedusaContainer, cancellation: Cancellation): Promise<ActivityResult<AdjustedOrder>> {
  const orders = container.resolve(Modules.ORDER)
  const { order_id, id } = cancellation
  const before = await read(orders, order_id)
  if (before.status === "canceled") return succeed({ canceled: true }, { applied: false })
  const changes = await orders.listOrderChanges({ order_id }, { select: ["id", "status", "metadata"], take: CHANGES })
  const mine = changes.filter(({ metadata }) => metadata?.["cancellation_id"] === id)
  if (mine.some(({ status }) => status === "confirmed")) return succeed({ canceled: false }, { applied: false })
  // What a process left half done that died.
  const stale = mine.filter(({ status }) => ACTIVE.includes(status)).map((change) => change.id)
  if (stale.length > 0) await orders.deleteOrderChanges(stale)
  const other = changes.find((change) => ACTIVE.includes(change.status) && !stale.includes(change.id))
  if (other)
    return refuse(
      "edit_open",
      `order ${order_id} is being edited (${other.id}). Confirm or cancel the edit, then try again`,
      {
        type: "DataConflictError",
      },
    )
  await change(orders, cancellation, before)
  return succeed({ canceled: false })
}

async function change(orders: IOrderModuleService, cancellation: Cancellation, before: CoreOrder): Promise<void> {
  const { order_id, id, reason, refund_amount, currency_code } = cancellation
  const { id: order_change_id } = await orders.createOrderChange({
    order_id,
    change_type: "edit",
    description: `Cancellation ${id}`,
    internal_note: reason,
    metadata: { cancellation_id: id },
  })
  const taken = new Map(cancellation.lines.map(({ line_item_id, quantity }) => [line_item_id, quantity]))
  const common = { order_id, order_change_id, reference: "order_cancellation", reference_id: id }
  await orders.addOrderAction(
    lessOf(before.items ?? [], taken).map((details) => ({ ...common, action: ChangeActionType.ITEM_UPDATE, details })),
  )
  const preview = (await orders.previewOrderChange(order_id)) as unknown as CoreOrder
  const due = MathBN.sub(exact(before), toMajorUnits(BigInt(refund_amount), currency_code))
  const amount = MathBN.sub(exact(preview), due)
  if (!MathBN.eq(amount, 0)) {
    const action = ChangeActionType.CREDIT_LINE_ADD
    await orders.addOrderAction([{ ...common, action, amount: new BigNumber(amount) }])
  }
  await orders.confirmOrderChange(order_change_id)
}

async function read(orders: IOrderModuleService, order_id: string): Promise<CoreOrder> {
  const relations = ["items", "items.adjustments"]
  const [order] = await orders.listOrders({ id: order_id }, { select: ["id", "status", "total"], relations, take: 1 })
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Order ${order_id} was not found`)
  return order as unknown as CoreOrder
}

/** Core's exact figure, with all its digits. */
function exact({ total, raw_total }: CoreOrder): string {
  const value = (raw_total ?? total) as { value?: unknown; numeric?: unknown } | number | string
  const text = typeof value === "object" ? (value.value ?? value.numeric) : value
  return MathBN.convert(text as string | number).toFixed()
}
