import type { People, Person, Shop } from "./people"

/** The platform's operator inside a shop. */
export function visits(people: People): () => Promise<void> {
  let prepare!: () => Promise<void>
  describe("an operator", () => {
    let shop: Shop & { person: Person }
    let other: Shop & { person: Person }
    const names = async (person: Person = people.operator) =>
      (await people.done<{ stores: { name: string }[] }>(person, "GET", "/admin/stores")).stores.map(({ name }) => name)
    const enter = (id: string, body: object = { reason: "a customer called", minutes: 15 }) =>
      people.as(people.operator, { method: "POST", path: `/admin/platform/tenants/${id}/enter`, body })
    const leave = () => people.done(people.operator, "POST", "/admin/platform/visit/leave")

    prepare = async () => {
      shop = await people.openShop("visited", "owner@visited.example")
      other = await people.openShop("unvisited", "owner@unvisited.example")
    }

    afterEach(leave)

    it("is at home without entering, whatever a header says", async () => {
      const headers = { "x-tenant-id": shop.id, "x-forwarded-host": shop.host }
      const answer = await people.as(people.operator, { method: "GET", path: "/admin/stores", headers })
      expect(answer.text).not.toContain("visited")
      expect(await people.status({ ...people.operator, host: shop.host }, "GET", "/admin/stores")).toBe(401)
    })

    it("enters one shop by name, with a reason, and leaves again", async () => {
      expect((await enter(shop.id, { minutes: 15 })).status).toBe(400)
      expect((await enter("t_nothing")).status).toBe(404)
      expect((await enter(shop.id)).status).toBe(201)
      expect(await names()).toEqual(["visited"])
      const { access } = await people.done<{ access: { visit: { expires_at: string }; shop: { name: string } } }>(
        people.operator,
        "GET",
        "/admin/access",
      )
      expect(access.shop.name).toBe("visited")
      expect(Date.parse(access.visit.expires_at) - Date.now()).toBeLessThanOrEqual(15 * 60_000)
      expect(await people.status(people.operator, "GET", "/admin/users/me")).toBe(200)
      await leave()
      expect(await names()).toEqual(["Dakkah CityOS"])
    })

    it("is in one shop at a time", async () => {
      await enter(shop.id)
      await enter(other.id)
      expect(await names()).toEqual(["unvisited"])
      await leave()
      expect(await names()).toEqual(["Dakkah CityOS"])
    })

    it("is put out when the time is over", async () => {
      await enter(shop.id)
      await people.sql("_platform", "update cityos_operator_visit set expires_at = now() where left_at is null")
      expect(await names()).toEqual(["Dakkah CityOS"])
    })

    it("is written down in the platform's log and in the shop's", async () => {
      await enter(shop.id)
      await leave()
      for (const person of [people.operator, shop.person]) {
        const { entries } = await people.done<{ entries: { action: string; actor_id: string; resource_id: string }[] }>(
          person,
          "GET",
          `/admin/audit?resource_id=${shop.id}&limit=2`,
        )
        expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([
          ["operator.left", people.operator.user_id],
          ["operator.entered", people.operator.user_id],
        ])
      }
    })

    it("is nobody whom a shop's administrator could be", async () => {
      expect(
        await people.status(shop.person, "POST", `/admin/platform/tenants/${other.id}/enter`, { reason: "curious" }),
      ).toBe(403)
      expect(await names(shop.person)).toEqual(["visited"])
    })
  })
  return () => prepare()
}
