import type { Answer, Ask } from "../walk/client"

interface Result {
  success: boolean
  applied?: boolean
  data?: Record<string, unknown>
  error?: { code: string; message: string }
}

interface Placed {
  id: string
  /** Minor units that were captured. */
  paid: number
}

interface Body {
  cancellation?: { id: string }
  order?: { id: string }
  code?: string
}

interface Tools {
  ask: Ask
  host: () => string
  merchant: () => string
  internal: (path: string, body: Record<string, unknown>, key?: string) => Promise<Result>
  rows: <T>(sql: string, ...bindings: string[]) => Promise<T[]>
  balances: (order_id: string) => Promise<Record<string, number>>
  /** An order of two vendors, one piece each, of which `credit` (major units) is paid by a gift card; captured and booked. */
  placed: (email: string, credit?: number) => Promise<Placed>
}

/** What a request to cancel is, before and behind WF-003: the routes that ask, and those that its worker calls. */
export function cancellations({ ask, host, merchant, internal, rows, balances, placed }: Tools): void {
  const call = async (path: string, body?: object, key?: string): Promise<{ status: number; body: Body }> => {
    const answer: Answer = await ask({
      method: body ? "POST" : "GET",
      path: `/admin/orders/${path}`,
      headers: { authorization: merchant(), host: host(), ...(key && { "idempotency-key": key }) },
      body,
      timeoutMs: 60_000,
    })
    return { status: answer.status, body: JSON.parse(answer.text || "{}") as Body }
  }
  const cancel = (id: string, wish: object, key?: string) =>
    call(`${id}/cancellations`, { reason: "changed my mind", ...wish }, key)
  const linesOf = (id: string) =>
    rows<{ id: string; line_item_id: string; vendor_order_id: string; vendor_id: string }>(
      `select i.id, i.line_item_id, i.vendor_order_id, o.vendor_id from cityos_vendor_order_item i
         join cityos_vendor_order o on o.id = i.vendor_order_id where o.order_id = ? order by o.display_id`,
      id,
    )

  /** What the worker does about a request, in its order. */
  async function carryOut(order_id: string, cancellation_id: string): Promise<Result> {
    const [row] = await rows<{ whole: boolean; refund_amount: string; currency_code: string }>(
      "select whole, refund_amount, currency_code from cityos_order_cancellation where id = ?",
      cancellation_id,
    )
    const parts = await rows<Record<string, string>>(
      `select p.*, v.handle = 'house' as house from cityos_order_cancellation_part p join cityos_vendor v on v.id = p.vendor_id where p.cancellation_id = ?`,
      cancellation_id,
    )
    const amounts = ["total", "refund", "credit", "commission", "tax", "shipping"].map((name) => `${name}_amount`)
    const shares = parts.map((part) => ({
      ...{ vendor_order_id: part.vendor_order_id, vendor_id: part.vendor_id, house: part.house, whole: part.whole },
      ...Object.fromEntries(amounts.map((name) => [name, Number(part[name])])),
    }))
    const { whole = false, refund_amount = "0", currency_code = "" } = row ?? {}
    const of = { order_id, cancellation_id }
    const key = (name: string): string => `${cancellation_id}/${name}`
    await internal("/marketplace/commissions/reverse", of, key("commission"))
    const money = { ...of, amount: Number(refund_amount), currency_code, whole }
    await internal("/finance/payments/refund-part", money, key("refund"))
    const sales = { order_id, cancellation: { cancellation_id, currency_code, parts: shares } }
    await internal("/finance/entries/reverse", sales, key("sales"))
    return internal("/marketplace/order-status", { ...of, status: "cancelled", reason: "asked" }, key("status"))
  }

  describe("a cancellation", () => {
    it("in two parts gives the gift card and the money back, to the last halala, however often it is carried out", async () => {
      const { id, paid } = await placed("parts@money.example", 30)
      const [first] = await linesOf(id)
      const asked = await cancel(id, { vendor_order_ids: [first?.vendor_order_id] })
      expect(asked.status).toBe(202)
      const one = asked.body.cancellation?.id ?? ""
      expect(await carryOut(id, one)).toMatchObject({ success: true, data: { state: "adjusted" } })
      expect(await carryOut(id, one)).toMatchObject({ success: true, applied: false })
      const rest = await cancel(id, {})
      const two = rest.body.cancellation?.id ?? ""
      expect(await carryOut(id, two)).toMatchObject({ success: true, data: { state: "cancelled" } })

      expect(await balances(id)).toEqual({})
      const refunds = await rows<{ refunded: string }>(
        "select sum(refund_amount) as refunded from cityos_order_cancellation where order_id = ?",
        id,
      )
      expect(Number(refunds[0]?.refunded)).toBe(paid)
      const moved = await rows<{ sum: string }>("select sum(amount) from order_transaction where order_id = ?", id)
      expect(Number(moved[0]?.sum)).toBeCloseTo(0, 9)
      const commission = await rows<{ sum: string }>(
        "select sum(amount) from cityos_commission_transaction where order_id = ?",
        id,
      )
      expect(Number(commission[0]?.sum)).toBe(0)
      expect(await rows(`select status from "order" where id = ?`, id)).toEqual([{ status: "canceled" }])
      const events = await rows(
        "select id from cityos_event_outbox where aggregate_id = ? and event_type = 'order.cancel_requested'",
        id,
      )
      expect(events).toHaveLength(2)
    })

    it("says what is wrong with a request, and writes nothing then", async () => {
      const { id } = await placed("wrong@money.example")
      const [line] = await linesOf(id)
      const piece = (quantity: number) => ({ lines: [{ line_item_id: line?.line_item_id, quantity }] })
      expect((await call(`${id}/cancellations`, { lines: [] })).status).toBe(400)
      expect((await cancel(id, piece(1.5))).status).toBe(400)
      expect(await cancel(id, { lines: [{ line_item_id: "ordli_x", quantity: 1 }] })).toMatchObject({
        status: 422,
        body: { code: "line_not_found" },
      })
      expect(await cancel(id, piece(2))).toMatchObject({ status: 409, body: { code: "more_than_left" } })
      await rows("update cityos_vendor_order set status = 'shipped' where id = ?", line?.vendor_order_id ?? "")
      expect(await cancel(id, piece(1))).toMatchObject({ status: 409, body: { code: "already_sent" } })
      expect(await rows("select id from cityos_order_cancellation where order_id = ?", id)).toEqual([])
    })

    it("is one request for one key, also of the system, which says why in a word", async () => {
      const { id } = await placed("depleted@money.example")
      const [line] = await linesOf(id)
      const wish = { vendor_order_ids: [line?.vendor_order_id] }
      const first = await cancel(id, wish, "key-1")
      expect((await cancel(id, wish, "key-1")).body).toEqual(first.body)
      const body = { order_id: id, reason: "The last one went elsewhere", reason_code: "StockDepleted" }
      const asked = await internal("/marketplace/cancellations", body, `${id}/depleted/1`)
      expect(asked).toMatchObject({ success: true, applied: true })
      expect(await internal("/marketplace/cancellations", body, `${id}/depleted/1`)).toMatchObject({
        applied: false,
        data: asked.data,
      })
      expect(await internal("/marketplace/cancellations", body, `${id}/depleted/2`)).toMatchObject({
        success: false,
        error: { code: "nothing_left" },
      })
    })

    it("cannot count a piece that is not there, whoever writes it", async () => {
      const { id } = await placed("raw@money.example")
      const [line] = await linesOf(id)
      const asked = await cancel(id, { lines: [{ line_item_id: line?.line_item_id, quantity: 1 }] })
      const cancellation_id = asked.body.cancellation?.id ?? ""
      const insert = `insert into cityos_order_cancellation_line (id, cancellation_id, vendor_order_id, vendor_order_item_id, line_item_id, title, quantity, left_quantity, total_amount)
        values ('ocl_raw', ?, ?, ?, ?, 'raw', 1, 0, 0)`
      const values = [cancellation_id, line?.vendor_order_id ?? "", line?.id ?? "", line?.line_item_id ?? ""]
      await expect(rows(insert, ...values)).rejects.toThrow(/cityos_vendor_order_item_left|duplicate key/)
      await expect(
        rows("delete from cityos_order_cancellation_line where cancellation_id = ?", cancellation_id),
      ).rejects.toThrow(/what was accepted is given back/)
    })

    it("does not pass by core's buttons: refund, pack, cancel", async () => {
      const { id } = await placed("buttons@money.example")
      const [line, other] = await linesOf(id)
      await cancel(id, { lines: [{ line_item_id: line?.line_item_id, quantity: 1 }] })
      const items = [{ id: line?.line_item_id, quantity: 1 }]
      expect(await call(`${id}/fulfillments`, { items })).toMatchObject({
        status: 409,
        body: { code: "more_than_left" },
      })
      expect(await call(`${id}/cancel`, {})).toMatchObject({ status: 200, body: { order: { id } } })
      const requests = await rows<{ whole: boolean }>(
        "select whole from cityos_order_cancellation where order_id = ? order by ordinal",
        id,
      )
      expect(requests).toEqual([{ whole: false }, { whole: true }])
      expect(await call(`${id}/cancel`, {})).toMatchObject({ status: 409, body: { code: "nothing_left" } })
      expect(other).toBeDefined()
    })
  })
}
