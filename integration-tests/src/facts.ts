import { number, rows } from "./database"

/** Amounts are whole minor units. */
export interface VendorOrderFact {
  id: string
  vendor_id: string
  status: string
  currency_code: string
  item_total: bigint
  discount_total: bigint
  tax_total: bigint
  shipping_total: bigint
  total: bigint
  commission_amount: bigint
  payable_amount: bigint
}

export interface ItemFact {
  vendor_order_id: string
  quantity: bigint
  subtotal: bigint
  discount_total: bigint
  tax_total: bigint
  total: bigint
  commission_amount: bigint
}

/** What the databases hold about one order, whatever the pages say. */
export class OrderFacts {
  constructor(private readonly order_id: string) {}

  async vendorOrders(): Promise<VendorOrderFact[]> {
    const found = await rows<Record<string, string>>(
      `select id, vendor_id, status, currency_code, item_total, discount_total, tax_total, shipping_total, total, commission_amount, payable_amount
         from cityos_vendor_order where order_id = $1 and deleted_at is null order by id`,
      [this.order_id],
    )
    return found.map((row) => whole<VendorOrderFact>(row, ["id", "vendor_id", "status", "currency_code"]))
  }

  async items(): Promise<ItemFact[]> {
    const found = await rows<Record<string, string>>(
      `select i.vendor_order_id, i.quantity, i.subtotal, i.discount_total, i.tax_total, i.total, i.commission_amount
         from cityos_vendor_order_item i join cityos_vendor_order o on o.id = i.vendor_order_id where o.order_id = $1 and i.deleted_at is null`,
      [this.order_id],
    )
    return found.map((row) => whole<ItemFact>(row, ["vendor_order_id"]))
  }

  deliveries(): Promise<{ vendor_order_id: string; status: string; currency_code: string | null }[]> {
    return rows(
      `select vendor_order_id, status, currency_code from cityos_delivery where order_id = $1 and deleted_at is null`,
      [this.order_id],
    )
  }

  /** Reservations of stock that are held for the order's lines, core's own. */
  reservations(): Promise<{ id: string; quantity: string }[]> {
    return rows(
      `select r.id, r.quantity from reservation_item r where r.deleted_at is null
          and r.line_item_id in (select i.item_id from order_item i where i.order_id = $1)`,
      [this.order_id],
    )
  }

  /** Core's record of money that came and went, major units. */
  transactions(): Promise<{ amount: string; reference: string; reference_id: string }[]> {
    return rows(
      `select amount, reference, reference_id from order_transaction where order_id = $1 and deleted_at is null`,
      [this.order_id],
    )
  }

  /** What the offline gateway really took: its operations on the order's intents that were not declined. */
  gateway(kind: "authorize" | "capture" | "refund" | "cancel"): Promise<{ amount: string; intent_id: string }[]> {
    return rows(
      `select op.amount, op.intent_id from cityos_offline_operation op
        where op.kind = $2 and coalesce(op.answer->>'decline', '') = ''
          and op.intent_id in (select s.data->>'id' from payment_session s
                                join order_payment_collection o on o.payment_collection_id = s.payment_collection_id
                               where o.order_id = $1)`,
      [this.order_id, kind],
    )
  }

  /** The gateway's own record of each payment of the order; amounts in minor units. */
  intents(): Promise<{ id: string; status: string; authorized_amount: string; captured_amount: string }[]> {
    return rows(
      `select i.id, i.status, i.authorized_amount, i.captured_amount from cityos_offline_intent i
         join payment_session s on s.data->>'id' = i.id join order_payment_collection o on o.payment_collection_id = s.payment_collection_id
        where o.order_id = $1 order by i.id`,
      [this.order_id],
    )
  }

  /** Whether the fact "placed" still holds: `placed` or `undone`. */
  async placement(): Promise<string | undefined> {
    const [row] = await rows<{ state: string }>("select state from cityos_order_placement where order_id = $1", [
      this.order_id,
    ])
    return row?.state
  }

  /** Core's own word for the order: `pending`, `completed`, `canceled`. */
  async status(): Promise<string | undefined> {
    const [row] = await rows<{ status: string }>(`select status from "order" where id = $1`, [this.order_id])
    return row?.status
  }

  /** Net commission, minor units: what was charged and not reversed. */
  commission(): Promise<bigint> {
    return number(
      `select sum(case when kind = 'charge' then abs(amount) else -abs(amount) end) from cityos_commission_transaction
        where order_id = $1 and deleted_at is null`,
      [this.order_id],
    )
  }

  /** Balance of every account that the order moved, by account code; accounts that stand at 0 are left out. */
  async balances(): Promise<Record<string, bigint>> {
    const found = await rows<{ code: string; balance: string }>(
      `select a.code, sum(l.debit - l.credit) as balance
         from cityos_journal_line l join cityos_journal_entry e on e.id = l.entry_id join cityos_ledger_account a on a.id = l.account_id
        where e.order_id = $1 group by a.code having sum(l.debit - l.credit) <> 0`,
      [this.order_id],
    )
    return Object.fromEntries(found.map(({ code, balance }) => [code, BigInt(balance)]))
  }

  entries(): Promise<{ kind: string; source_key: string }[]> {
    return rows(`select kind, source_key from cityos_journal_entry where order_id = $1`, [this.order_id])
  }

  mails(): Promise<{ to: string; template: string; subject: string; text: string; status: string }[]> {
    return rows(
      `select "to", template, subject, text, status from messages where position($1 in idempotency_key) > 0 order by template, "to"`,
      [`/${this.order_id}/`],
      "payload",
    )
  }

  events(event_type = "order.placed"): Promise<{ id: string; status: string }[]> {
    return rows(`select id, status from cityos_event_outbox where aggregate_id = $1 and event_type = $2`, [
      this.order_id,
      event_type,
    ])
  }
}

function whole<T>(row: Record<string, string>, texts: string[]): T {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, texts.includes(name) ? value : BigInt(value)]),
  ) as T
}
