import { codeOf, type People, type Shop, type Person } from "./people"

interface Own {
  tenant: { name: string; settings: { currencies: string[]; order_number_prefix: string | null } }
}

/** Opening, changing, suspending. */
export function shops(people: People): () => Promise<void> {
  let prepare!: () => Promise<void>
  describe("a shop", () => {
    let shop: Shop & { person: Person }
    let key: string
    const store = (path: string) =>
      people.ask({ method: "GET", path: `/store${path}`, headers: { "x-publishable-api-key": key } })

    prepare = async () => {
      shop = await people.openShop("bazaar", "owner@bazaar.example")
      const { api_keys } = await people.done<{ api_keys: { token: string }[] }>(
        shop.person,
        "GET",
        "/admin/api-keys?type=publishable",
      )
      key = api_keys[0]?.token ?? ""
    }

    it("opens with everything that selling needs", async () => {
      const count = async (path: string, rows: string) =>
        (await people.done<Record<string, unknown[]>>(shop.person, "GET", `/admin/${path}`))[rows]?.length
      expect(await count("stores", "stores")).toBe(1)
      expect(await count("sales-channels", "sales_channels")).toBe(1)
      expect(await count("stock-locations", "stock_locations")).toBe(1)
      expect(await count("shipping-options", "shipping_options")).toBe(1)
      const { regions } = await people.done<{
        regions: { currency_code: string; payment_providers: { id: string }[]; countries: { iso_2: string }[] }[]
      }>(shop.person, "GET", "/admin/regions?fields=currency_code,countries.iso_2,payment_providers.id")
      expect(regions).toMatchObject([{ currency_code: "sar", countries: [{ iso_2: "sa" }] }])
      expect(regions[0]?.payment_providers.map(({ id }) => id)).toEqual(["pp_offline_offline"])
      const answer = await store("/shop")
      expect(JSON.parse(answer.text)).toMatchObject({
        shop: { name: "bazaar", default_locale: "ar", currencies: ["sar", "kwd"], time_zone: "Asia/Riyadh" },
      })
    })

    it("is opened whole or not at all: a taken host leaves nothing behind", async () => {
      const body = {
        name: "Unopened",
        slug: "unopened",
        hosts: [shop.host],
        country_code: "sa",
        currencies: ["sar"],
        locales: ["en"],
        default_locale: "en",
        time_zone: "UTC",
        admin_email: "a@b.example",
      }
      const answer = await people.as(people.operator, { method: "POST", path: "/admin/platform/tenants", body })
      expect(answer.status).toBe(400)
      expect(answer.text).toMatch(/host_taken: .*bazaar\.localhost/)
      const { count } = await people.done<{ count: number }>(
        people.operator,
        "GET",
        "/admin/platform/tenants?q=unopened",
      )
      expect(count).toBe(0)
    })

    it("is listed, searched, sorted and exported by the platform, and by nobody else", async () => {
      const { shops: listed } = await people.done<{ shops: { slug: string; members: number }[] }>(
        people.operator,
        "GET",
        "/admin/platform/tenants?q=bazaar&status=active&order=-created_at",
      )
      expect(listed).toMatchObject([{ slug: "bazaar", members: 1 }])
      const csv = await people.as(people.operator, { method: "GET", path: "/admin/platform/tenants/export" })
      expect(csv.text).toMatch(/bazaar\.localhost/)
      for (const path of ["/admin/platform/tenants", "/admin/platform/tenants/export"])
        expect(await people.status(shop.person, "GET", path)).toBe(403)
      expect(
        await people.status(shop.person, "POST", `/admin/platform/tenants/${shop.id}/suspend`, { reason: "me" }),
      ).toBe(403)
    })

    it("changes its own settings, which Medusa's store follows and the audit log keeps", async () => {
      const body = { currencies: ["sar", "usd"], order_number_prefix: "BZ-", branding: { accent_color: "#0f766e" } }
      const { tenant } = await people.done<Own>(shop.person, "POST", "/admin/tenant", body)
      expect(tenant.settings).toMatchObject(body)
      const { stores } = await people.done<{ stores: { supported_currencies: { currency_code: string }[] }[] }>(
        shop.person,
        "GET",
        "/admin/stores?fields=supported_currencies.currency_code",
      )
      expect(stores[0]?.supported_currencies.map(({ currency_code }) => currency_code).sort()).toEqual(["sar", "usd"])
      const { entries } = await people.done<{ entries: { actor_id: string; before: unknown; after: unknown }[] }>(
        shop.person,
        "GET",
        "/admin/audit?action=tenant.changed",
      )
      expect(entries[0]).toMatchObject({
        actor_id: shop.person.user_id,
        before: { settings: { currencies: ["sar", "kwd"], order_number_prefix: null } },
        after: { settings: { currencies: ["sar", "usd"], order_number_prefix: "BZ-" } },
      })
    })

    it.each([
      ["an adapter that is not installed", { adapters: { payments: "stripe" } }],
      ["a colour on which white letters cannot be read", { branding: { accent_color: "#ffee00" } }],
      ["a currency that does not exist", { currencies: ["xyz"] }],
      ["no currency that it counts in", { currencies: ["usd"] }],
      ["a time zone that does not exist", { time_zone: "Mars/Olympus" }],
      ["a language that it does not speak", { default_locale: "fr" }],
      ["the platform's host", { hosts: ["platform.localhost"] }],
      ["its plan, which is the platform's", { plan: "enterprise" }],
    ])("is not given %s", async (_, body) => {
      const before = await people.done<Own>(shop.person, "GET", "/admin/tenant")
      expect(await people.status(shop.person, "POST", "/admin/tenant", body)).toBe(400)
      expect(await people.done<Own>(shop.person, "GET", "/admin/tenant")).toEqual(before)
    })

    it("closes when it is suspended, for shoppers and staff, and opens again", async () => {
      const path = `/admin/platform/tenants/${shop.id}`
      expect(await people.status(people.operator, "POST", `${path}/suspend`, {})).toBe(400)
      await people.done(people.operator, "POST", `${path}/suspend`, { reason: "unpaid since June" })
      const closed = await store("/shop")
      expect([closed.status, codeOf(closed)]).toEqual([503, "shop_closed"])
      const staff = await people.as(shop.person, { method: "GET", path: "/admin/orders" })
      expect([staff.status, codeOf(staff)]).toEqual([403, "tenant_suspended"])
      const logIn = await people.logIn(shop.host, "owner@bazaar.example", "correct horse battery")
      expect([logIn.status, codeOf(logIn)]).toEqual([403, "tenant_suspended"])
      const active = await people.sql<{ id: string }>("_platform", "select id from cityos_tenants()")
      expect(active.map(({ id }) => id)).not.toContain(shop.id)
      expect(await people.status(people.operator, "POST", `${path}/suspend`, { reason: "twice" })).toBe(400)

      await people.done(people.operator, "POST", `${path}/resume`, { reason: "paid" })
      expect((await store("/shop")).status).toBe(200)
      expect(await people.status(shop.person, "GET", "/admin/orders")).toBe(200)
      const { entries } = await people.done<{ entries: { action: string; after: { reason: string } }[] }>(
        shop.person,
        "GET",
        "/admin/audit?resource_type=tenant&order=position",
      )
      expect(entries.map(({ action }) => action)).toEqual(
        expect.arrayContaining(["tenant.created", "tenant.suspended", "tenant.resumed"]),
      )
    })
  })
  return () => prepare()
}
