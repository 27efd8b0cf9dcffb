import { handleEndpoints, type Where } from "payload"
import config from "@payload-config"
import { beforeAll, describe, expect, test } from "vitest"
import { ROLES, type Role } from "../src/access/roles"
import type { EmailTemplate, Message } from "../src/payload-types"
import { as, openCity, person, type City, type Person } from "./city"

type Name = "anonymous" | "editorA" | "editorB" | "adminA" | "merchantA" | "tenantless" | "super"

let city: City
let who: Record<Name, Person | null>
let ours: EmailTemplate
let theirs: EmailTemplate
let mailA: Message
let mailPlatform: Message

const NAMES: Name[] = ["anonymous", "editorA", "editorB", "adminA", "merchantA", "tenantless", "super"]

beforeAll(async () => {
  city = await openCity()
  const { payload, souq, services } = city
  who = {
    anonymous: null,
    editorA: await person(payload, ["content_editor"], souq),
    editorB: await person(payload, ["content_editor"], services),
    adminA: await person(payload, ["tenant_admin"], souq),
    merchantA: await person(payload, ["merchant_admin"], souq),
    tenantless: await person(payload, ["tenant_admin", "content_editor"]),
    super: await person(payload, ["super_admin"]),
  }
  const wording = { subject: "s", body: "b", text: "t", variables_version: 1, _status: "published" as const }
  const template = (key: string, tenant: string) =>
    payload.create({ collection: "email-templates", data: { key, tenant, ...wording }, depth: 0 })
  ours = await template("access_probe", souq.id)
  theirs = await template("access_probe", services.id)
  const mail = (scope: string, tenant: string | null) =>
    payload.create({
      collection: "messages",
      depth: 0,
      data: {
        ...{
          subject: "s",
          to: "a@b.co",
          text: "t",
          html: "h",
          locale: "en",
          dir: "ltr",
          channel: "email",
          template: "probe",
        },
        ...{
          status: "sent",
          transport: "mailbox",
          attempts: 1,
          request_digest: "d",
          idempotency_key: crypto.randomUUID(),
        },
        scope,
        tenant,
      },
    })
  mailA = await mail("t_souq", souq.id)
  mailPlatform = await mail("*", null)
})

/** True when it may, false when it is refused or finds nothing: a stranger cannot tell the two apart. */
async function may(act: Promise<unknown>): Promise<boolean> {
  try {
    return Boolean(await act)
  } catch (error) {
    const status = error instanceof Error && "status" in error ? error.status : undefined
    // Anything else is a broken test, not a refusal.
    if (status !== 403 && status !== 404 && status !== 400) throw error
    return false
  }
}

const allowed = async (act: (user: Person | null) => Promise<unknown>): Promise<Name[]> => {
  const results: Name[] = []
  for (const name of NAMES) if (await may(act(who[name]))) results.push(name)
  return results
}

describe("templates", () => {
  const read = (id: string) => (user: Person | null) =>
    city.payload.findByID({ collection: "email-templates", id, ...as(user) })
  const write = (id: string) => (user: Person | null) =>
    city.payload.update({ collection: "email-templates", id, data: { description: "changed" }, ...as(user) })

  test("are read by their tenant", async () => {
    expect(await allowed(read(ours.id))).toEqual(["editorA", "adminA", "merchantA", "super"])
    expect(await allowed(read(theirs.id))).toEqual(["editorB", "super"])
  })

  test("of the suite are read by every tenant and written by nobody but the super admin", async () => {
    const where: Where = { tenant: { exists: false }, key: { equals: "welcome" } }
    const { docs } = await city.payload.find({ collection: "email-templates", where })
    const id = docs[0]?.id ?? ""
    expect(await allowed(read(id))).toEqual(["editorA", "editorB", "adminA", "merchantA", "super"])
    expect(await allowed(write(id))).toEqual(["super"])
  })

  test("are written by editors and admins of their tenant", async () => {
    expect(await allowed(write(ours.id))).toEqual(["editorA", "adminA", "super"])
    expect(await allowed(write(theirs.id))).toEqual(["editorB", "super"])
  })

  test("lists, counts and old versions show no neighbour", async () => {
    const { payload } = city
    const where: Where = { key: { equals: "access_probe" } }
    const listed = await payload.find({ collection: "email-templates", where, ...as(who.editorA) })
    expect(listed.docs.map(({ id }) => id)).toEqual([ours.id])
    expect((await payload.count({ collection: "email-templates", where, ...as(who.editorB) })).totalDocs).toBe(1)
    const versions = await payload.findVersions({
      collection: "email-templates",
      where: { "version.key": { equals: "access_probe" } },
      ...as(who.editorB),
    })
    expect(versions.docs.length).toBeGreaterThan(0)
    expect(versions.docs.every(({ parent }) => parent === theirs.id)).toBe(true)
  })

  test("cannot be made for, moved to, or taken from another tenant, nor made a default; drafts included", async () => {
    const { payload, services } = city
    const user = who.editorA
    const wording = { subject: "s", body: "b", text: "t", variables_version: 1 }
    const make = (data: object, draft: boolean) =>
      payload.create({
        collection: "email-templates",
        data: { key: "forged", ...wording, ...data },
        draft,
        ...as(user),
      })
    for (const draft of [true, false]) {
      expect(await may(make({ tenant: services.id }, draft))).toBe(false)
      expect(await may(make({ tenant: null }, draft))).toBe(false)
      expect(await may(make({}, draft))).toBe(false)
      for (const tenant of [services.id, null]) {
        const move = payload.update({
          collection: "email-templates",
          id: ours.id,
          data: { tenant },
          draft,
          ...as(user),
        })
        expect(await may(move)).toBe(false)
      }
    }
    expect((await payload.findByID({ collection: "email-templates", id: ours.id, depth: 0 })).tenant).toBe(city.souq.id)
  })

  test("one key once: for a tenant and for the suite", async () => {
    const { payload, souq } = city
    const wording = { subject: "s", body: "b", text: "t", variables_version: 1 }
    for (const [key, tenant] of [
      ["access_probe", souq.id],
      ["welcome", null],
    ] as const) {
      await expect(
        payload.create({ collection: "email-templates", data: { key, tenant, ...wording } }),
      ).rejects.toThrow()
    }
  })

  test("with a variable nobody provides, or a link that could be a script, cannot be saved", async () => {
    const change = (body: string) =>
      city.payload.update({ collection: "email-templates", id: ours.id, data: { body }, ...as(who.editorA) })
    await expect(change("{{ customer.first_name }}")).rejects.toThrow(/body/i)
    await expect(change("{% if %}")).rejects.toThrow(/body/i)
    await expect(change('<a href="{{ x }}">')).rejects.toThrow(/body/i)
  })
})

describe("mails", () => {
  const read = (id: string) => (user: Person | null) =>
    city.payload.findByID({ collection: "messages", id, ...as(user) })

  test("are read by admins of their tenant only", async () => {
    expect(await allowed(read(mailA.id))).toEqual(["adminA", "super"])
    expect(await allowed(read(mailPlatform.id))).toEqual(["super"])
  })

  test("are written and deleted by nobody", async () => {
    const { payload } = city
    const data = { subject: "other" }
    expect(
      await allowed((user) => payload.update({ collection: "messages", id: mailA.id, data, ...as(user) })),
    ).toEqual([])
    expect(await allowed((user) => payload.delete({ collection: "messages", id: mailA.id, ...as(user) }))).toEqual([])
  })
})

describe("tenants and system status", () => {
  test("a tenant is seen by its people", async () => {
    const read = (user: Person | null) =>
      city.payload.findByID({ collection: "tenants", id: city.souq.id, ...as(user) })
    expect(await allowed(read)).toEqual(["editorA", "adminA", "merchantA", "super"])
  })

  test("nobody writes a tenant by hand, not even a super admin", async () => {
    const { payload, souq } = city
    expect(
      await allowed((user) => payload.update({ collection: "tenants", id: souq.id, data: { name: "x" }, ...as(user) })),
    ).toEqual([])
    expect(await allowed((user) => payload.delete({ collection: "tenants", id: souq.id, ...as(user) }))).toEqual([])
    await expect(payload.delete({ collection: "tenants", id: souq.id })).rejects.toThrow()
  })

  test("details of the platform's health are for the platform's people", async () => {
    expect(await allowed((user) => city.payload.find({ collection: "system-status", ...as(user) }))).toEqual(["super"])
  })
})

describe("users", () => {
  test("nobody raises their own role or adds themselves to a tenant", async () => {
    const { payload, services } = city
    for (const name of ["editorA", "adminA", "super"] as const) {
      const user = who[name]
      if (!user) continue
      const data = { roles: [...ROLES] as Role[], tenants: [{ tenant: services.id }], name: "me" }
      await payload.update({ collection: "users", id: user.id, data, ...as(user) })
      const after = await payload.findByID({ collection: "users", id: user.id, depth: 0 })
      expect({ roles: after.roles, name: after.name }).toEqual({ roles: user.roles, name: "me" })
      expect((after.tenants ?? []).map(({ tenant }) => tenant)).toEqual(
        (user.tenants ?? []).map(({ tenant }) => tenant),
      )
    }
  })

  test("an editor makes no users; a tenant's admin only for the own tenant and below a super admin", async () => {
    const { payload, souq, services } = city
    const make = (user: Person | null, roles: Role[], ...tenants: string[]) =>
      payload.create({
        collection: "users",
        data: {
          email: `${crypto.randomUUID()}@example.com`,
          password: "correct horse",
          roles,
          tenants: tenants.map((tenant) => ({ tenant })),
        },
        ...as(user),
      })
    expect(await may(make(null, ["content_editor"], souq.id))).toBe(false)
    expect(await may(make(who.editorA, ["content_editor"], souq.id))).toBe(false)
    expect(await may(make(who.adminA, ["content_editor"], souq.id))).toBe(true)
    expect(await may(make(who.adminA, ["super_admin"], souq.id))).toBe(false)
    expect(await may(make(who.adminA, ["content_editor"], services.id))).toBe(false)
    expect(await may(make(who.adminA, ["content_editor"]))).toBe(false)
  })

  test("a tenant's admin cannot take over a stronger or a shared account by its password", async () => {
    const { payload, souq, services } = city
    const stronger = await person(payload, ["super_admin"], souq)
    const shared = await person(payload, ["content_editor"], souq, services)
    const own = await person(payload, ["content_editor"], souq)
    const take = (target: Person) =>
      may(
        payload.update({
          collection: "users",
          id: target.id,
          data: { password: "mine now, really" },
          ...as(who.adminA),
        }),
      )
    expect([await take(stronger), await take(shared), await take(own)]).toEqual([false, false, true])
    const bulk = payload.update({
      collection: "users",
      where: { id: { exists: true } },
      data: { name: "x" },
      ...as(who.adminA),
    })
    expect(await may(bulk)).toBe(false)
  })

  test("people of other tenants are not seen", async () => {
    const { docs } = await city.payload.find({ collection: "users", limit: 100, ...as(who.adminA) })
    const ids = docs.map(({ id }) => id)
    expect(ids).toContain(who.editorA?.id)
    expect(ids).not.toContain(who.editorB?.id)
    const editor = await city.payload.find({ collection: "users", limit: 100, ...as(who.editorA) })
    expect(editor.docs.map(({ id }) => id)).toEqual([who.editorA?.id])
  })

  test("after the seed nobody registers as the first user", async () => {
    const before = await city.payload.count({ collection: "users" })
    const request = new Request("http://localhost:3001/api/users/first-register", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        email: "intruder@example.com",
        password: "correct horse battery",
        roles: ["super_admin"],
      }),
    })
    expect((await handleEndpoints({ config, request })).status).toBe(403)
    expect(await city.payload.count({ collection: "users" })).toEqual(before)
  })
})
