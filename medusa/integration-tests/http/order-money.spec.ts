import { fieldVault, runAsTenant } from "@dakkah/kernel"
import { createCartCreditLinesWorkflow } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { seedTenant } from "../../src/seed/tenant"
import { ensureRuntimeRole, RUNTIME_ROLE } from "../roles"
import { cancellations } from "../suites/cancellations"
import { renewals } from "../suites/renewals"
import { asker, must, type Answer } from "../walk/client"
import { relayToken, validToken } from "../walk/credentials"
import { shopOf } from "../walk/world"

process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`

const SHOP = "t_money"
const ADDRESS = { first_name: "Layla", last_name: "M", address_1: "1", city: "Dakkah", country_code: "sa" }

interface Result {
  success: boolean
  applied?: boolean
  data?: Record<string, unknown>
  error?: { code: string; message: string; details?: { type?: string } }
}

/** What the worker asks of Medusa when an order is not simply paid: each an ensure, over the routes that it calls. */
medusaIntegrationTestRunner({
  moduleName: "money",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer }) => {
    const ask = asker(api)
    let shop: Awaited<ReturnType<typeof seedTenant>>
    let merchant: string

    beforeAll(async () => {
      shop = await seedTenant(getContainer(), shopOf(SHOP, "Money"))
      const login = { email: shop.user, password: shop.password }
      const { token } = await must<{ token: string }>(ask, {
        method: "POST",
        path: "/auth/user/emailpass",
        headers: { host: shop.host },
        body: login,
      })
      merchant = `Bearer ${token}`
    })

    const store = (path: string, body?: object): Promise<Answer> =>
      ask({
        method: body ? "POST" : "GET",
        path: `/store${path}`,
        headers: { "x-publishable-api-key": shop.publishable_key },
        body,
        timeoutMs: 60_000,
      })
    const shopping = async <T>(path: string, body?: object): Promise<T> => {
      const { status, text } = await store(path, body)
      if (status !== 200) throw new Error(`/store${path} answered ${status}: ${text.slice(0, 400)}`)
      return JSON.parse(text) as T
    }
    /** A call of the worker's. `key`: the effect. */
    const internal = (path: string, body: Record<string, unknown>, key = `${String(body.order_id)}${path}`) =>
      must<Result>(ask, {
        method: "POST",
        path: `/internal${path}`,
        headers: { authorization: validToken(SHOP), "idempotency-key": `${SHOP}/${key}` },
        body,
        timeoutMs: 60_000,
      })
    /** What the relay is told to do about an event. */
    const relay = (body: object) =>
      must<{ kind: string }>(ask, {
        method: "POST",
        path: "/internal/dispatches",
        headers: { authorization: relayToken(SHOP) },
        body,
      })
    const rows = <T>(sql: string, ...bindings: string[]): Promise<T[]> =>
      runAsTenant(SHOP, async () => {
        const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
        const { rows: found } = await knex.raw(sql, bindings)
        return found as T[]
      })

    const admin = <T>(method: string, path: string, body?: object) =>
      must<T>(ask, { method, path: `/admin${path}`, headers: { authorization: merchant, host: shop.host }, body })
    const audited = (...actions: string[]) =>
      rows<{ action: string; before: object; after: object }>(
        `select action, before, after from cityos_audit_log where action in (${actions.map(() => "?").join(", ")}) order by position`,
        ...actions,
      )
    const storeSecret = (name: string, value: string) =>
      runAsTenant(SHOP, () => {
        const id = `csec_${name}`
        const place = { tenant: SHOP, table: "cityos_connector_secret", field: "value", row: id }
        const secret = { id, name, value: fieldVault().seal(value, place), fingerprint: "0000", created_by: "user_1" }
        return getContainer()
          .resolve<{ storeSecret: (secret: object) => Promise<unknown> }>("vault")
          .storeSecret({ ...secret, overlap_hours: 1 })
      })

    async function cartOf(email: string): Promise<{ id: string; total: number }> {
      const region_id = shop.region_ids.sar ?? ""
      const { cart } = await shopping<{ cart: { id: string } }>("/carts", { region_id, email })
      const { products } = await shopping<{ products: { variants: { id: string }[] }[] }>(
        "/products?fields=id,variants.id",
      )
      for (const { variants } of products)
        await shopping(`/carts/${cart.id}/line-items`, { variant_id: variants[0]?.id, quantity: 1 })
      await shopping(`/carts/${cart.id}`, { shipping_address: ADDRESS, billing_address: ADDRESS })
      const option_id = shop.shipping_option_ids.sar
      const full = await shopping<{ cart: { id: string; total: number } }>(`/carts/${cart.id}/shipping-methods`, {
        option_id,
      })
      return full.cart
    }

    async function pay(cart_id: string, card: string): Promise<void> {
      const { payment_collection } = await shopping<{ payment_collection: { id: string } }>("/payment-collections", {
        cart_id,
      })
      const session = { provider_id: "pp_offline_offline", data: { method: "card", card } }
      await shopping(`/payment-collections/${payment_collection.id}/payment-sessions`, session)
    }

    async function place(cart_id: string): Promise<{ id: string; total: number }> {
      const answer = await shopping<{ order?: { id: string; total: number } }>(`/carts/${cart_id}/complete`, {})
      if (!answer.order) throw new Error(`not completed: ${JSON.stringify(answer).slice(0, 400)}`)
      return answer.order
    }

    const credit = (cart_id: string, amount: number) =>
      runAsTenant(SHOP, () =>
        createCartCreditLinesWorkflow(getContainer()).run({
          input: [{ cart_id, amount, reference: "gift-card", reference_id: "gc_1", metadata: null }],
        }),
      )

    /** Balance by account code, minor units; accounts at 0 are left out. */
    const balances = async (order_id: string): Promise<Record<string, number>> => {
      const found = await rows<{ code: string; balance: string }>(
        `select a.code, sum(l.debit - l.credit) as balance from cityos_journal_line l join cityos_journal_entry e on e.id = l.entry_id
           join cityos_ledger_account a on a.id = l.account_id where e.order_id = ? group by a.code having sum(l.debit - l.credit) <> 0`,
        order_id,
      )
      return Object.fromEntries(found.map(({ code, balance }) => [code, Number(balance)]))
    }
    const money = (order_id: string, amount = 0) => ({ order_id, amount, currency_code: "sar" })

    it("an order whose capture is declined is cancelled whole, once", async () => {
      const cart = await cartOf("declined@money.example")
      await pay(cart.id, "tok_authorize_then_decline_capture")
      const { id } = await place(cart.id)
      const reserved = () =>
        rows(
          `select r.id from reservation_item r join order_item i on i.item_id = r.line_item_id where i.order_id = ? and r.deleted_at is null`,
          id,
        )
      expect(await reserved()).not.toEqual([])

      const declined = await internal("/finance/payments/capture", money(id))
      expect(declined).toMatchObject({ success: false, error: { details: { type: "InsufficientFundsError" } } })
      expect(await internal("/finance/inventory/release", { order_id: id })).toMatchObject({ success: true })
      expect(await internal("/finance/payments/refund", money(id))).toMatchObject({ data: { refunded_amount: 0 } })
      const cancelled = { order_id: id, status: "cancelled", reason: "the card was declined" }
      expect(await internal("/marketplace/order-status", cancelled)).toMatchObject({
        success: true,
        applied: true,
        data: { status: "cancelled", reason: "the card was declined" },
      })
      expect(await internal("/marketplace/order-status", { ...cancelled, reason: "another" }, "again")).toMatchObject({
        success: true,
        applied: false,
        data: { reason: "the card was declined" },
      })

      expect(await reserved()).toEqual([])
      expect(await rows(`select status from "order" where id = ?`, id)).toEqual([{ status: "canceled" }])
      const parts = await rows<{ status: string }>("select status from cityos_vendor_order where order_id = ?", id)
      expect(parts.map(({ status }) => status)).toEqual(["cancelled", "cancelled"])
      expect(await rows("select state, reason from cityos_order_placement where order_id = ?", id)).toEqual([
        { state: "cancelled", reason: "the card was declined" },
      ])
      expect(await rows("select status from cityos_offline_intent where card = ?", DECLINING)).toEqual([
        { status: "canceled" },
      ])
      expect(await balances(id)).toEqual({})
      // What comes too late finds nothing to split.
      expect(await internal("/marketplace/split", { order_id: id })).toMatchObject({ success: true, applied: false })
    })

    it("an order that was handed over is not cancelled any more", async () => {
      const cart = await cartOf("shipped@money.example")
      await pay(cart.id, "tok_visa")
      const { id } = await place(cart.id)
      await rows("update cityos_vendor_order set status = 'shipped' where order_id = ?", id)
      const late = await internal("/marketplace/order-status", { order_id: id, status: "cancelled", reason: "late" })
      expect(late).toMatchObject({ success: false, error: { code: "order_in_fulfilment" } })
      expect(await rows(`select status from "order" where id = ?`, id)).toEqual([{ status: "pending" }])
    })

    it("a gift card pays a part: vendors' parts, payment and books add up", async () => {
      const cart = await cartOf("gift@money.example")
      await credit(cart.id, 30)
      await pay(cart.id, "tok_visa")
      const { id, total } = await place(cart.id)
      expect(total).toBeCloseTo(cart.total - 30, 6)
      const [parts] = await rows<{ sold: string; credit: string }>(
        "select sum(total) as sold, sum(credit_total) as credit from cityos_vendor_order where order_id = ?",
        id,
      )
      expect(Number(parts?.credit)).toBe(3_000)

      const captured = await internal("/finance/payments/capture", money(id))
      expect(captured.data).toMatchObject({ state: "captured", captured_amount: Number(parts?.sold) - 3_000 })
      const posting = { ...money(id), kind: "capture", payment_id: String(captured.data?.payment_id) }
      expect(await internal("/finance/entries/capture", posting)).toMatchObject({ success: true })
      expect(await internal("/finance/entries", { order_id: id })).toMatchObject({ success: true, applied: true })
      expect(await internal("/finance/entries", { order_id: id }, "again")).toMatchObject({ applied: false })
      const after = await balances(id)
      expect(after["2010"]).toBeUndefined()
      expect(after["2040"]).toBe(3_000)
      expect(Object.values(after).reduce((sum, each) => sum + each, 0)).toBe(0)

      await internal("/finance/entries/reverse", { order_id: id })
      expect((await balances(id))["2040"]).toBeUndefined()
    })

    it("an order of 0.00 has nothing to capture, and its books are in balance", async () => {
      const cart = await cartOf("free@money.example")
      await credit(cart.id, cart.total)
      const { id, total } = await place(cart.id)
      expect(total).toBe(0)
      expect(await internal("/finance/payments/capture", money(id))).toMatchObject({
        success: true,
        data: { state: "not_due", payment_id: "", captured_amount: 0 },
      })
      expect(await internal("/finance/entries", { order_id: id })).toMatchObject({ success: true })
      expect((await balances(id))["2010"]).toBeUndefined()
      expect(await internal("/finance/payments/refund", money(id))).toMatchObject({ success: true, applied: false })
      const cancelled = { order_id: id, status: "cancelled", reason: "sold out" }
      expect(await internal("/marketplace/order-status", cancelled)).toMatchObject({ success: true, applied: true })
      expect(await rows(`select status from "order" where id = ?`, id)).toEqual([{ status: "canceled" }])
    })

    it("an account that is frozen orders nothing until somebody lifts it, and is not frozen again by the same order", async () => {
      const cart = await cartOf("Fraud@money.example")
      await pay(cart.id, "tok_visa")
      const { id } = await place(cart.id)
      const freeze = { order_id: id, reason: "fraud_detected" }
      const frozen = await internal("/finance/accounts/freeze", freeze)
      expect(frozen).toMatchObject({ success: true, applied: true })
      expect(await internal("/finance/accounts/freeze", freeze)).toMatchObject({ applied: false, data: frozen.data })

      const next = await cartOf("fraud@money.example")
      await pay(next.id, "tok_visa")
      const refused = await store(`/carts/${next.id}/complete`, {})
      expect(refused.status).toBe(400)
      expect(refused.text).toContain("account_frozen")
      const other = await cartOf("friend@money.example")
      await pay(other.id, "tok_visa")
      await place(other.id)

      const accounts = async (query = ""): Promise<string[]> => {
        const path = `/finance/frozen-accounts${query}`
        const { frozen_accounts } = await admin<{ frozen_accounts: { id: string }[] }>("GET", path)
        return frozen_accounts.map((each) => each.id)
      }
      expect(await accounts()).toEqual([frozen.data?.freeze_id])
      // On the shopper's own page: whoever has the frozen address, and nobody else.
      const customers = await rows<{ id: string; email: string }>("select id, email from customer")
      const idOf = (email: string) => customers.find((each) => each.email.toLowerCase() === email)?.id ?? ""
      expect(await accounts(`?customer_id=${idOf("fraud@money.example")}`)).toEqual([frozen.data?.freeze_id])
      expect(await accounts(`?customer_id=${idOf("friend@money.example")}`)).toEqual([])
      const lift = `/finance/frozen-accounts/${String(frozen.data?.freeze_id)}/lift`
      await admin("POST", lift, { reason: "It was his own card" })
      await admin("POST", lift, { reason: "Twice" })
      expect(await accounts()).toEqual([])
      expect(await accounts("?status=lifted")).toEqual([frozen.data?.freeze_id])
      expect(await audited("account.frozen", "account.unfrozen")).toMatchObject([
        { action: "account.frozen", after: { reason: "fraud_detected", order_id: id } },
        { action: "account.unfrozen", before: { order_id: id }, after: { reason: "It was his own card" } },
      ])
      expect(await internal("/finance/accounts/freeze", freeze)).toMatchObject({ applied: false })
      await place(next.id)
    })

    it("goods that the courier cannot bring to the address are refused before anything is paid, by whose they are", async () => {
      const { service_area } = await admin<{ service_area: { id: string } }>("POST", "/service-areas", {
        name: "Old town",
        country_codes: ["sa"],
        cities: ["Dakkah"],
        time_zone: "Asia/Riyadh",
      })
      const cart = await cartOf("abha@money.example")
      const address = { ...ADDRESS, city: "أبها", postal_code: "62521" }
      await shopping(`/carts/${cart.id}`, { shipping_address: address })
      await pay(cart.id, "tok_visa")
      const refused = await store(`/carts/${cart.id}/complete`, {})
      expect(refused.status).toBe(400)
      expect(refused.text).toContain("not_serviceable")
      for (const part of ["Money vendor one", "Money vendor two", "أبها, 62521, SA", "Money goods one"])
        expect(refused.text).toContain(part)
      expect(await rows("select status from cityos_offline_intent where captured_amount > 0")).toEqual([])
      expect(await rows("select id from order_cart where cart_id = ?", cart.id)).toEqual([])
      // The same cart with an address that is served is an order; the area that is gone afterwards does not undo it.
      await shopping(`/carts/${cart.id}`, { shipping_address: { ...ADDRESS, city: "DAKKAH" } })
      await pay(cart.id, "tok_visa")
      const { id } = await place(cart.id)
      await admin("POST", `/service-areas/${service_area.id}`, { status: "off" })
      expect((await place(cart.id)).id).toBe(id)
    })

    cancellations({
      ...{ ask, internal, rows, balances, host: () => shop.host, merchant: () => merchant },
      placed: async (email, gift = 0) => {
        const cart = await cartOf(email)
        if (gift > 0) await credit(cart.id, gift)
        await pay(cart.id, "tok_visa")
        const { id } = await place(cart.id)
        const { data } = await internal("/finance/payments/capture", money(id))
        const payment = { ...money(id), payment_id: String(data?.payment_id) }
        await internal("/finance/transactions", payment)
        await internal("/finance/entries/capture", { ...payment, kind: "capture" })
        await internal("/marketplace/commissions", { order_id: id })
        await internal("/finance/entries", { order_id: id })
        return { id, paid: Number(data?.captured_amount) }
      },
    })

    renewals({ shop: SHOP, admin, internal, relay, rows, audited, storeSecret })

    it("who suspends a vendor, and lets it sell again, is in the audit log; so is the shop's beginning", async () => {
      const { vendors } = await admin<{ vendors: { id: string }[] }>("GET", "/vendors")
      const id = vendors[0]?.id ?? ""
      await admin("POST", `/vendors/${id}/suspend`, { reason: "Licence has run out" })
      await admin("POST", `/vendors/${id}/reactivate`, {})
      expect(await audited("tenant.created", "vendor.suspended", "vendor.reactivated")).toMatchObject([
        { action: "tenant.created", after: { id: SHOP } },
        { action: "vendor.suspended", after: { reason: "Licence has run out" } },
        { action: "vendor.reactivated", after: { status: "active" } },
      ])
    })

    it("a renewal is asked for once; a process says nothing else", async () => {
      const event = {
        event_type: "credential.renewal_requested",
        aggregate_type: "order",
        aggregate_id: "order_1",
        payload: { code: "expired" },
      }
      expect(await internal("/events", event, "renewal")).toMatchObject({ success: true, applied: true })
      expect(await internal("/events", event, "renewal")).toMatchObject({ success: true, applied: false })
      const other = await internal("/events", { ...event, event_type: "order.placed" }, "forged")
      expect(other).toMatchObject({ success: false, error: { code: "invalid_body" } })
      const said = await rows<{ count: string }>(
        "select count(*) from cityos_event_outbox where event_type = 'credential.renewal_requested'",
      )
      expect(Number(said[0]?.count)).toBe(1)
    })

    it("the worker reads which systems the shop has chosen", async () => {
      const { data } = await internal("/tenant", {}, "read")
      expect(data).toMatchObject({ id: SHOP, adapters: {} })
    })
  },
})

const DECLINING = "tok_authorize_then_decline_capture"
