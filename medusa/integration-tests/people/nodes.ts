import { runAsTenant } from "@dakkah/kernel"
import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { People, Person, Shop } from "./people"

interface Logistics {
  createDeliveries(data: object[]): Promise<{ id: string }[]>
}

const STAMP = "2026-11-01T10:00:00Z"
const TREE = [
  ["n_city", null, "CITY"],
  ["n_harbour", "n_city", "DISTRICT"],
  ["n_quay", "n_harbour", "ZONE"],
  ["n_quay_2", "n_harbour", "ZONE"],
  ["n_depot", "n_quay", "FACILITY"],
] as const

/** Roles hold at nodes: what lies elsewhere is not there. */
export function nodes(people: People, container: () => MedusaContainer): () => Promise<void> {
  let prepare!: () => Promise<void>
  describe("at a node", () => {
    let shop: Shop & { person: Person }
    let quay: Person
    let token: string
    const ids: Record<string, string> = {}

    const sync = (body: object, bearer = token) =>
      people.ask({ method: "POST", path: "/internal/nodes", headers: { authorization: bearer }, body })
    const seen = async (person: Person, query = "") => {
      const path = `/admin/deliveries${query}`
      const { deliveries } = await people.done<{ deliveries: { id: string }[] }>(person, "GET", path)
      return deliveries.map(({ id }) => Object.entries(ids).find(([, known]) => known === id)?.[0]).sort()
    }

    prepare = async () => {
      shop = await people.openShop("harbour", "owner@harbour.example")
      const keys = parseServiceKeys(process.env.SERVICE_TOKEN_KEYS ?? "")
      token = `Bearer ${await createServiceTokens(keys).mint({ iss: "payload", aud: "medusa", tenant_id: shop.id })}`
      for (const [id, parent_id, kind] of TREE)
        expect(await sync({ id, parent_id, kind, name: id, updated_at: STAMP })).toMatchObject({ status: 200 })
      quay = await people.join(shop.person, "quay@harbour.example", "zone_operator", "n_quay")
      const made = await runAsTenant(shop.id, () =>
        container()
          .resolve<Logistics>("logistics")
          .createDeliveries(
            ["n_quay", "n_depot", "n_quay_2", "n_harbour", null].map((node_id, place) => delivery(node_id, place)),
          ),
      )
      made.forEach(({ id }, place) => (ids[["quay", "depot", "quay_2", "harbour", "nowhere"][place] ?? ""] = id))
    }

    it("an operator sees the own zone's deliveries and those below it, in lists, filters, counts and exports", async () => {
      expect(await seen(shop.person)).toEqual(["depot", "harbour", "nowhere", "quay", "quay_2"])
      expect(await seen(quay)).toEqual(["depot", "quay"])
      expect(await seen(quay, "?status=created&order=-created_at")).toEqual(["depot", "quay"])
      expect(await seen(quay, "?vendor_order_id=vo_2")).toEqual([])
      expect(await seen(shop.person, "?vendor_order_id=vo_2")).toEqual(["quay_2"])
      const { statuses } = await people.done<{ statuses: { status: string; count: number }[] }>(
        quay,
        "GET",
        "/admin/deliveries/summary",
      )
      expect(statuses.find(({ status }) => status === "created")?.count).toBe(2)
      const csv = await people.as(quay, { method: "GET", path: "/admin/deliveries/export" })
      expect(csv.text).toContain("TRACK-0")
      expect(csv.text).not.toContain("TRACK-2")
    })

    it("another zone's delivery is not there, to read or to change", async () => {
      const note = { reason: "not mine" }
      for (const [where, status] of Object.entries({
        quay: 200,
        depot: 200,
        quay_2: 404,
        harbour: 404,
        nowhere: 404,
      })) {
        expect([where, await people.status(quay, "GET", `/admin/deliveries/${ids[where]}`)]).toEqual([where, status])
        if (status === 404)
          expect(await people.status(quay, "POST", `/admin/deliveries/${ids[where]}/cancel`, note)).toBe(404)
      }
      const untouched = await people.sql<{ status: string }>(
        shop.id,
        "select distinct status from cityos_delivery where deleted_at is null",
      )
      expect(untouched).toEqual([{ status: "created" }])
      expect(await people.status(quay, "POST", `/admin/deliveries/${ids.quay}/cancel`, note)).toBe(200)
    })

    it("what belongs to no node needs a role in the whole shop", async () => {
      for (const path of ["/admin/orders", "/admin/stock-locations", "/admin/products", "/admin/members"])
        expect([path, await people.status(quay, "GET", path)]).toEqual([path, 403])
      expect(await people.status(quay, "GET", "/admin/users/me")).toBe(200)
    })

    it("a driver or an area is made in the own part of the city only", async () => {
      const area = { name: "Mine", time_zone: "UTC", node_id: "n_depot" }
      expect(await people.status(quay, "POST", "/admin/service-areas", area)).toBe(201)
      expect(
        await people.status(quay, "POST", "/admin/service-areas", { ...area, name: "Theirs", node_id: "n_quay_2" }),
      ).toBe(400)
      expect(await people.status(quay, "POST", "/admin/service-areas", { ...area, name: "All", node_id: null })).toBe(
        400,
      )
      expect(
        await people.status(shop.person, "POST", "/admin/service-areas", { ...area, name: "X", node_id: "n_?" }),
      ).toBe(400)
    })

    it("an administrator of a district looks after its people and no others", async () => {
      const district = await people.join(shop.person, "district@harbour.example", "tenant_admin", "n_harbour")
      const { members } = await people.done<{ members: { email: string }[] }>(district, "GET", "/admin/members")
      expect(members.map(({ email }) => email)).toEqual(["district@harbour.example", "quay@harbour.example"])
      const give = (body: object) => people.status(district, "POST", `/admin/members/${quay.user_id}/roles`, body)
      expect(await give({ role: "facility_operator", node_id: "n_depot" })).toBe(200)
      expect(await give({ role: "facility_operator", node_id: "n_city" })).toBe(400)
      expect(await give({ role: "tenant_admin" })).toBe(400)
      expect(
        await people.status(district, "POST", `/admin/members/${shop.person.user_id}/deactivate`, { reason: "coup" }),
      ).toBe(404)
    })

    it("the tree is written by its master only; an older state changes nothing, and what moves takes all below along", async () => {
      const merchant = await people.as(shop.person, { method: "POST", path: "/internal/nodes", body: {} })
      expect(merchant.status).toBe(401)
      await expect(people.sql(shop.id, "update cityos_node set name = 'mine' where id = 'n_quay'")).rejects.toThrow(
        /read replica/,
      )
      const older = await sync({
        id: "n_quay",
        parent_id: "n_city",
        kind: "ZONE",
        name: "old",
        updated_at: "2026-10-01T00:00:00Z",
      })
      expect(JSON.parse(older.text)).toMatchObject({ success: true, applied: false })
      const orphan = await sync({ id: "n_x", parent_id: "n_unknown", kind: "ZONE", name: "x", updated_at: STAMP })
      expect(JSON.parse(orphan.text)).toMatchObject({ success: false })
      const upside = await sync({ id: "n_y", parent_id: "n_depot", kind: "CITY", name: "y", updated_at: STAMP })
      expect(JSON.parse(upside.text)).toMatchObject({ success: false })

      const moved = {
        id: "n_depot",
        parent_id: "n_quay_2",
        kind: "FACILITY",
        name: "depot",
        updated_at: "2026-11-02T00:00:00Z",
      }
      expect(JSON.parse((await sync(moved)).text)).toMatchObject({ applied: true })
      expect(await seen(quay)).toEqual(["quay"])
    })
  })
  return () => prepare()
}

const delivery = (node_id: string | null, place: number) => ({
  order_id: `order_${place}`,
  vendor_order_id: `vo_${place}`,
  status_since: new Date(STAMP),
  tracking_number: `TRACK-${place}`,
  dropoff_address: { city: "Dakkah", country_code: "sa" },
  time_zone: "UTC",
  currency_code: "sar",
  handover_code: "000000",
  source_key: `test/${place}`,
  node_id,
})
