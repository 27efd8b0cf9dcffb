import { runAsTenant } from "@dakkah/kernel"
import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows"
import { container as application } from "@medusajs/framework"
import { codeOf, type People, type Person, type Shop, tokenOf } from "./people"

const EMAIL = "noura@both.example"

/** One address, two shops: accounts, passwords, sessions and links stay where they belong. */
export function logIns(people: People): () => Promise<void> {
  let prepare!: () => Promise<void>
  describe("somebody who works in two shops", () => {
    let one: Shop & { person: Person }
    let two: Shop & { person: Person }

    prepare = async () => {
      one = await people.openShop("first", EMAIL, "the first password")
      two = await people.openShop("second-hand", EMAIL, "the second password")
    }

    it("has a password in each, and signs in at each one's own host only", async () => {
      expect((await people.logIn(one.host, EMAIL, "the first password")).status).toBe(200)
      expect((await people.logIn(two.host, EMAIL, "the second password")).status).toBe(200)
      expect((await people.logIn(one.host, EMAIL, "the second password")).status).toBe(401)
      expect((await people.logIn(two.host, EMAIL, "the first password")).status).toBe(401)
      expect(one.person.user_id).not.toBe(two.person.user_id)
    })

    it("is a stranger with the one's sign-in at the other's host", async () => {
      const answer = await people.as({ host: two.host, bearer: one.admin }, { method: "GET", path: "/admin/orders" })
      expect([answer.status, codeOf(answer)]).toEqual([401, "foreign_user"])
    })

    it("resets one password: the link is worth nothing at the other's host, and works once at its own", async () => {
      const { JWT_SECRET: secret = "" } = process.env
      const { result: token } = await runAsTenant(one.id, () =>
        generateResetPasswordTokenWorkflow(application).run({
          input: { entityId: EMAIL, actorType: "user", provider: "emailpass", secret },
        }),
      )
      const update = (host: string) =>
        people.ask({
          method: "POST",
          path: "/auth/user/emailpass/update",
          headers: { host, authorization: `Bearer ${token}` },
          body: { password: "the third password" },
        })
      expect((await update(two.host)).status).toBe(401)
      expect((await people.logIn(two.host, EMAIL, "the second password")).status).toBe(200)
      expect((await update(one.host)).status).toBe(200)
      expect((await update(one.host)).status).toBe(401)
      expect((await people.logIn(one.host, EMAIL, "the third password")).status).toBe(200)
      expect((await people.logIn(two.host, EMAIL, "the third password")).status).toBe(401)
    })

    it("gets in by an invite at the shop that sent it, with the address it was sent to", async () => {
      const link = await people.invite(one.person, "guest@first.example", "content_editor")
      expect(new URL(link).hostname).toBe(one.host)
      expect((await people.follow(two.host, tokenOf(link), "guest@first.example")).status).toBe(401)
      const other = await people.follow(one.host, tokenOf(link), "somebody.else@first.example")
      expect([other.status, codeOf(other)]).toEqual([400, "foreign_invite"])
      const guest = await people.accept(one.host, link, "guest@first.example")
      expect(await people.status(guest, "GET", "/admin/products")).toBe(200)
      expect(await people.status(guest, "GET", "/admin/orders")).toBe(403)
      expect((await people.follow(one.host, tokenOf(link), "guest@first.example")).status).toBe(401)
    })

    it("cannot be made a user without an invite", async () => {
      const headers = { host: one.host }
      const body = { email: "uninvited@first.example", password: "anything at all" }
      const registered = await people.ask({ method: "POST", path: "/auth/user/emailpass/register", headers, body })
      const { token } = JSON.parse(registered.text) as { token: string }
      const bearer = { host: one.host, bearer: `Bearer ${token}` }
      expect(await people.status(bearer, "POST", "/auth/emailpass/user")).toBe(403)
      expect(await people.status(bearer, "GET", "/admin/orders")).toBe(401)
    })
  })
  return () => prepare()
}
