import type { People, Person, Shop } from "./people"

interface Members {
  members: { id: string; email: string; status: string; roles: { id: string; role: string }[] }[]
}

/** Who may make whom what, and what is left of somebody who goes. */
export function roles(people: People): () => Promise<void> {
  let prepare!: () => Promise<void>
  describe("roles", () => {
    let shop: Shop & { person: Person }
    let neighbour: Shop & { person: Person }
    let editor: Person

    const give = (by: Person, user_id: string, role: string) =>
      people.status(by, "POST", `/admin/members/${user_id}/roles`, { role })
    const member = async (user_id: string) =>
      (await people.done<{ member: Members["members"][number] }>(shop.person, "GET", `/admin/members/${user_id}`))
        .member

    prepare = async () => {
      shop = await people.openShop("souk", "owner@souk.example")
      neighbour = await people.openShop("next-door", "owner@next.example")
      editor = await people.join(shop.person, "editor@souk.example", "content_editor")
    }

    it("are given by who looks after people, and none above the own", async () => {
      expect(await give(editor, editor.user_id, "tenant_admin")).toBe(403)
      expect(await give(shop.person, editor.user_id, "super_admin")).toBe(400)
      expect(await give(shop.person, editor.user_id, "merchant_admin")).toBe(200)
      expect(await people.status(editor, "GET", "/admin/orders")).toBe(200)
      expect(await give(editor, shop.person.user_id, "asset_technician")).toBe(403)
    })

    it("stay in the shop: nobody of another one is seen or changed", async () => {
      const { members } = await people.done<Members>(shop.person, "GET", "/admin/members?limit=100")
      expect(members.map(({ email }) => email).sort()).toEqual(["editor@souk.example", "owner@souk.example"])
      expect(await give(shop.person, neighbour.person.user_id, "content_editor")).toBe(404)
      for (const action of ["deactivate", "activate"])
        expect(
          await people.status(shop.person, "POST", `/admin/members/${neighbour.person.user_id}/${action}`, {
            reason: "not mine",
          }),
        ).toBe(404)
    })

    it("leave the shop its last administrator", async () => {
      const { roles: held } = await member(shop.person.user_id)
      const path = `/admin/members/${shop.person.user_id}`
      const answer = await people.as(shop.person, { method: "DELETE", path: `${path}/roles/${held[0]?.id}` })
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining("last_admin")])
      expect(await people.status(shop.person, "DELETE", path, { reason: "goodbye" })).toBe(400)
      expect(await people.status(shop.person, "DELETE", `/admin/users/${shop.person.user_id}`)).toBe(400)
      expect((await member(shop.person.user_id)).roles).toEqual(held)
    })

    it("leave one of two administrators who remove each other at once", async () => {
      const second = await people.join(shop.person, "second@souk.example", "tenant_admin")
      const remove = (by: Person, whom: Person) =>
        people.status(by, "POST", `/admin/members/${whom.user_id}/deactivate`, { reason: "a quarrel" })
      const outcome = await Promise.all([remove(shop.person, second), remove(second, shop.person)])
      expect(outcome.filter((status) => status === 200)).toHaveLength(1)
      const left = outcome[0] === 200 ? shop.person : second
      const gone = left === second ? shop.person : second
      expect(await people.status(left, "GET", "/admin/members")).toBe(200)
      expect(await people.status(gone, "GET", "/admin/members")).toBe(403)
      await people.done(left, "POST", `/admin/members/${gone.user_id}/activate`, { reason: "made up" })
      expect(await people.status(gone, "GET", "/admin/members")).toBe(200)
    })

    it("rest and hold again from the next request on, in a session that is already open", async () => {
      const path = `/admin/members/${editor.user_id}`
      expect(await people.status(editor, "GET", "/admin/products")).toBe(200)
      await people.done(shop.person, "POST", `${path}/deactivate`, { reason: "on leave" })
      expect(await people.status(editor, "GET", "/admin/products")).toBe(403)
      await people.done(shop.person, "POST", `${path}/activate`, { reason: "back again" })
      expect(await people.status(editor, "GET", "/admin/products")).toBe(200)
    })

    it("end with the account: the session opens nothing, the password neither, and the log says who did it", async () => {
      const leaver = await people.join(shop.person, "leaver@souk.example", "merchant_admin")
      const { api_key } = await people.done<{ api_key: { token: string } }>(shop.person, "POST", "/admin/api-keys", {
        title: "of one who stays",
        type: "secret",
      })
      await people.done(shop.person, "DELETE", `/admin/members/${leaver.user_id}`, { reason: "left us" })
      // 401 as soon as the look-up of the account, which is kept for seconds, knows that it is gone.
      expect([401, 403]).toContain(await people.status(leaver, "GET", "/admin/orders"))
      expect((await people.logIn(shop.host, "leaver@souk.example", "correct horse battery")).status).toBe(401)
      const basic = `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}`
      expect(await people.status({ host: shop.host, bearer: basic }, "GET", "/admin/orders")).toBe(200)
      const { entries } = await people.done<{ entries: { actor_id: string; before: { email: string } }[] }>(
        shop.person,
        "GET",
        "/admin/audit?action=member.removed",
      )
      expect(entries).toMatchObject([{ actor_id: shop.person.user_id, before: { email: "leaver@souk.example" } }])
      // Whoever left may come again.
      await people.join(shop.person, "leaver@souk.example", "content_editor")
    })

    it("of a secret key are its maker's: they rest with them", async () => {
      const second = await people.join(shop.person, "third@souk.example", "tenant_admin")
      const { api_key } = await people.done<{ api_key: { token: string } }>(second, "POST", "/admin/api-keys", {
        title: "of one who goes",
        type: "secret",
      })
      const key = { host: shop.host, bearer: `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}` }
      expect(await people.status(key, "GET", "/admin/orders")).toBe(200)
      await people.done(shop.person, "POST", `/admin/members/${second.user_id}/deactivate`, { reason: "gone" })
      expect(await people.status(key, "GET", "/admin/orders")).toBe(403)
    })
  })
  return () => prepare()
}
