import type { Dispatch } from "@dakkah/contracts"
import { must } from "../walk/client"
import { relayToken } from "../walk/credentials"
import type { World } from "../walk/world"
import type { TwoShops } from "./context"
import { basketToPay, deliver, signedMessage, type Basket } from "./shopping"

interface Effects {
  orders: number
  placements: number
  captures: number
  charges: number
  transactions: number
  entries: number
}

const NONE: Effects = { orders: 0, placements: 0, captures: 0, charges: 0, transactions: 0, entries: 0 }
const PLACED: Effects = { ...NONE, orders: 1, placements: 1 }
const PAID: Effects = { ...PLACED, captures: 1, charges: 1, transactions: 1, entries: 1 }

export function paymentWebhooks({ ask, zeta, mallory, inDatabase }: TwoShops): void {
  const effectsOf = ({ cart_id, session_id }: Basket): Promise<Effects> =>
    inDatabase(async (client) => {
      const { rows } = await client.query<Effects>(
        `with o as (select order_id from order_cart where cart_id = $1), p as (select id from payment where payment_session_id = $2)
         select (select count(*)::int from o) as orders,
                (select count(*)::int from cityos_order_placement where order_id in (select order_id from o)) as placements,
                (select count(*)::int from capture where payment_id in (select id from p) and deleted_at is null) as captures,
                (select count(*)::int from cityos_offline_operation n join cityos_offline_intent i on i.id = n.intent_id
                  where i.payment_session_id = $2 and n.kind = 'capture' and n.amount > 0) as charges,
                (select count(*)::int from order_transaction where order_id in (select order_id from o) and reference = 'capture') as transactions,
                (select count(*)::int from cityos_journal_entry where order_id in (select order_id from o) and kind = 'capture') as entries`,
        [cart_id, session_id],
      )
      return rows[0] ?? NONE
    })

  const stored = (external_id: string): Promise<{ id: string; tenant_id: string; events: number }[]> =>
    inDatabase(async (client) => {
      const { rows } = await client.query<{ id: string; tenant_id: string; events: number }>(
        `select w.id, w.tenant_id, (select count(*)::int from cityos_event_outbox e where e.aggregate_id = w.id and e.tenant_id = w.tenant_id) as events
           from cityos_webhook_inbox w where external_id = $1`,
        [external_id],
      )
      return rows
    })

  /** What the relay does with the event of a stored message. */
  const relay = (shop: World, inbox_id: string) =>
    must<Dispatch>(ask, {
      method: "POST",
      path: "/internal/dispatches",
      headers: { authorization: relayToken(shop.id) },
      body: {
        event: {
          id: `evt_${inbox_id}`,
          tenant_id: shop.id,
          event_type: "webhook.received",
          aggregate_type: "webhook",
          aggregate_id: inbox_id,
          payload: { connector: "offline" },
        },
      },
    })

  const idOf = async (external_id: string) => (await stored(external_id))[0]?.id ?? ""

  it("takes a gateway's message in its own shop: the cart becomes an order, once, however often it is told", async () => {
    const basket = await basketToPay(ask, zeta(), "card")
    const message = signedMessage("msg_authorized", "intent.authorized", basket)
    const answers = await Promise.all([deliver(ask, zeta().id, message), deliver(ask, zeta().id, message)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers.map(({ text }) => (JSON.parse(text) as { repeated: boolean }).repeated).sort()).toEqual([
      false,
      true,
    ])
    expect(await stored("msg_authorized")).toEqual([{ id: expect.any(String), tenant_id: zeta().id, events: 1 }])
    expect(await effectsOf(basket)).toEqual(NONE)
    const inbox = await idOf("msg_authorized")
    for (const _ of [1, 2]) expect(await relay(zeta(), inbox)).toMatchObject({ kind: "none" })
    expect(await effectsOf(basket)).toEqual(PLACED)
  })

  it("captures once, though told of it twice, before the authorisation and again long after", async () => {
    const basket = await basketToPay(ask, zeta(), "bank_transfer")
    const told = [
      ["msg_early_capture", "intent.captured"],
      ["msg_late_authorized", "intent.authorized"],
      ["msg_second_capture", "intent.captured"],
      ["msg_late_decline", "intent.declined"],
    ] as const
    for (const [id, type] of told) {
      expect((await deliver(ask, zeta().id, signedMessage(id, type, basket))).status).toBe(200)
      const answer = await relay(zeta(), await idOf(id))
      expect([id, answer.kind]).toEqual([id, type === "intent.captured" ? "signal" : "none"])
      expect([id, await effectsOf(basket)]).toEqual([id, PAID])
    }
    await relay(zeta(), await idOf("msg_early_capture"))
    expect(await effectsOf(basket)).toEqual(PAID)
  })

  it("captures nothing on a message about another amount", async () => {
    const basket = await basketToPay(ask, zeta(), "bank_transfer")
    await deliver(
      ask,
      zeta().id,
      signedMessage("msg_less", "intent.captured", { ...basket, amount: basket.amount - 1 }),
    )
    await relay(zeta(), await idOf("msg_less"))
    expect(await effectsOf(basket)).toEqual(PLACED)
  })

  it("does nothing in another shop, whose carts it could have taken for its own", async () => {
    const basket = await basketToPay(ask, zeta(), "card")
    const theirs = await basketToPay(ask, mallory(), "card")
    await deliver(ask, mallory().id, signedMessage("msg_astray", "intent.captured", basket))
    expect(await stored("msg_astray")).toMatchObject([{ tenant_id: mallory().id }])
    expect(await relay(mallory(), await idOf("msg_astray"))).toMatchObject({
      kind: "none",
      reason: expect.stringContaining("not of this shop"),
    })
    expect([await effectsOf(basket), await effectsOf(theirs)]).toEqual([NONE, NONE])
  })

  it("answers 401 to what the gateway has not signed, and keeps nothing of it", async () => {
    const basket = await basketToPay(ask, zeta(), "card")
    const good = signedMessage("msg_forged", "intent.captured", basket)
    const forged = [
      signedMessage("msg_forged", "intent.captured", basket, { secret: "another secret of thirty-two letters" }),
      signedMessage("msg_forged", "intent.captured", basket, { secondsAgo: 301 }),
      { ...good, raw: good.raw.replace(String(basket.amount), "1") },
      { ...good, signature: "" },
    ]
    for (const message of forged) expect((await deliver(ask, zeta().id, message)).status).toBe(401)
    expect(await stored("msg_forged")).toEqual([])
    expect((await deliver(ask, "t_nobody", good)).status).toBe(403)
    const path = "/hooks/payment/offline_offline"
    const core = await ask({
      method: "POST",
      path,
      headers: { "x-offline-signature": good.signature, host: zeta().host },
      raw: good.raw,
    })
    expect([core.status, core.text]).toEqual([404, expect.stringContaining("/hooks/{connector}/{tenant}")])
  })
}
