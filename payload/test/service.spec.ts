import type { ActivityResult } from "@dakkah/contracts"
import { beforeAll, describe, expect, test } from "vitest"
import { getHealth } from "../src/service/health"
import { postMessage } from "../src/service/post-message"
import { postTenant } from "../src/service/post-tenant"
import { getStatus, postStatus, publicStatus, STALE_AFTER, type PublicStatus } from "../src/service/status"
import { openCity, post, token, type City } from "./city"
import { confirmation } from "./order"
import { FOREIGN_KEY, NEW_KEY, OLD_KEY } from "./settings"

let city: City

beforeAll(async () => {
  city = await openCity()
})

const answerOf = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as ActivityResult,
})

describe("service tokens", () => {
  const call = async (given: string) =>
    answerOf(await postMessage(await post(confirmation(), { token: given }), city.payload))

  test("old and new key are valid together", async () => {
    expect((await call(await token({ key: NEW_KEY }))).status).toBe(200)
    expect((await call(await token({ key: OLD_KEY }))).status).toBe(200)
  })

  test.each([
    ["an unknown key", { key: FOREIGN_KEY }, 401, "key_unknown"],
    ["a known name with another secret", { key: { ...FOREIGN_KEY, kid: NEW_KEY.kid } }, 401, "token_invalid"],
    ["expired", { issued: -400, lives: 300 }, 401, "token_expired"],
    ["for Medusa", { aud: "medusa" }, 401, "token_invalid"],
    ["longer than five minutes", { lives: 3_600 }, 401, "token_too_long"],
    ["from the future", { issued: 600 }, 401, "token_invalid"],
    ["of a service that may not", { iss: "relay" }, 403, "service_forbidden"],
    ["without a tenant", { tenant_id: "" }, 401, "token_invalid"],
  ])("%s", async (_, options, status, code) => {
    expect(await call(await token(options))).toMatchObject({ status, body: { success: false, error: { code } } })
  })

  test("unsigned, or none at all", async () => {
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"iss":"worker","aud":"payload","tenant_id":"*"}')}.`
    expect((await call(unsigned)).status).toBe(401)
    expect((await call("nonsense")).status).toBe(401)
    const bare = new Request("http://localhost/", { method: "POST", body: "{}" })
    expect((await postMessage(bare, city.payload)).status).toBe(401)
  })
})

describe("provisionTenant", () => {
  const souk = {
    ...{
      medusa_id: "t_new",
      slug: "new",
      name: "سوق جديد",
      domains: ["new.localhost:8000"],
      locales: ["ar", "en"],
      default_locale: "ar",
    },
    ...{
      residency_zone: "GCC",
      currency_code: "kwd",
      time_zone: "Asia/Kuwait",
      status: "active",
      updated_at: "2026-11-21T10:00:00Z",
    },
  }
  const provision = async (changes: object = {}, tenant_id = "*") =>
    answerOf(await postTenant(await post({ ...souk, ...changes }, { token: await token({ tenant_id }) }), city.payload))
  const found = async () =>
    (await city.payload.find({ collection: "tenants", where: { medusa_id: { equals: "t_new" } }, depth: 0 })).docs

  test("five at once make one tenant; doing it again changes nothing", async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => provision()))
    expect(answers.map(({ body }) => body.success)).toEqual(Array(5).fill(true))
    expect(answers.filter(({ body }) => body.applied)).toHaveLength(1)
    expect(await found()).toMatchObject([{ name: "سوق جديد", currency_code: "KWD", time_zone: "Asia/Kuwait" }])
    expect((await provision()).body.applied).toBe(false)
  })

  test("a newer state is taken, an older one that comes late is not", async () => {
    expect((await provision({ name: "Newer", updated_at: "2026-11-21T12:00:00Z" })).body.applied).toBe(true)
    expect((await provision({ name: "Older", updated_at: "2026-11-21T11:00:00Z" })).body.applied).toBe(false)
    expect(await found()).toMatchObject([{ name: "Newer" }])
  })

  test("how a shop's mails look comes with it, and what it takes back is gone", async () => {
    const branding = { accent_color: "#7a1f3d", logo_url: "https://cdn.example/logo.png", support_email: "a@b.co" }
    const at = (hour: number) => ({ updated_at: `2026-11-21T${hour}:00:00Z` })
    expect((await provision({ branding, ...at(13) })).body.applied).toBe(true)
    expect((await provision({ branding, ...at(13) })).body.applied).toBe(false)
    expect(await found()).toMatchObject([{ branding }])
    await provision({ branding: { accent_color: "#7a1f3d", logo_url: null }, ...at(14) })
    expect(await found()).toMatchObject([
      { branding: { accent_color: "#7a1f3d", logo_url: null, support_email: null } },
    ])
  })

  test("a slug that belongs to another tenant is refused by name", async () => {
    const answer = await provision({ medusa_id: "t_other" })
    expect(answer).toMatchObject({ status: 200, body: { success: false, error: { code: "slug_taken" } } })
  })

  test("a token of one tenant cannot provision another", async () => {
    expect((await provision({}, "t_souq")).status).toBe(403)
    expect((await provision({}, "t_new")).status).toBe(200)
  })

  test.each([
    { time_zone: "Mars/Base" },
    { currency_code: "riyal" },
    { locales: ["de"] },
    { default_locale: "fr" },
    { slug: "A b" },
    { branding: { accent_color: "red;}" } },
    { branding: { logo_url: "javascript:alert(1)" } },
  ])("%o: 422", async (changes) => {
    expect((await provision(changes)).status).toBe(422)
  })
})

describe("health and status", () => {
  const report = (checked_at: string, healthy: boolean) => ({
    checked_at,
    systems: [
      { system: "medusa", healthy, latency_ms: 12, critical: true, changed: true, detail: "postgres://user:secret@db" },
      { system: "payload", healthy: true, latency_ms: 3.5 },
    ],
  })
  const send = async (body: unknown, tenant_id = "*") =>
    answerOf(await postStatus(await post(body, { token: await token({ tenant_id }) }), city.payload))
  const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()

  test("health: public, its database and its version", async () => {
    expect(await answerOf(await getHealth(city.payload))).toMatchObject({
      status: 200,
      body: { success: true, data: { system: "payload", healthy: true, version: "0.1.0" } },
    })
  })

  test("the latest round is shown without details; an older one changes nothing; `since` moves with the state", async () => {
    const first = at(-4)
    await send(report(first, true))
    expect((await send(report(at(-3), true))).body.applied).toBe(true)
    expect((await publicStatus(city.payload)).systems[0]).toMatchObject({ system: "medusa", state: "up", since: first })
    const fallen = at(-2)
    await send(report(fallen, false))
    expect((await send(report(at(-3.5), true))).body.applied).toBe(false)
    const { body } = await answerOf(await getStatus(city.payload))
    const status = body.data as PublicStatus
    expect(status).toMatchObject({ state: "down", checked_at: fallen })
    expect(status.systems[0]).toMatchObject({ state: "down", since: fallen, critical: true })
    expect(JSON.stringify(status)).not.toContain("secret")
  })

  test("a check remembers what happened while this page could hear nothing: its `since` counts", async () => {
    const since = at(-60)
    const systems = [{ system: "medusa", healthy: false, latency_ms: 12, critical: true, since }]
    await send({ checked_at: at(-1), systems })
    expect((await publicStatus(city.payload)).systems[0]).toMatchObject({ state: "down", since })
  })

  test("a finding holds until the check after it is overdue, where it says until when", async () => {
    const [checked_at, valid_until] = [at(-0.5), at(3)]
    await send({ ...report(checked_at, true), valid_until })
    expect(await publicStatus(city.payload, Date.parse(valid_until))).toMatchObject({ state: "up" })
    const late = await publicStatus(city.payload, Date.parse(valid_until) + 1)
    expect(late).toMatchObject({ state: "unknown", checked_at })
    expect(late.systems.map(({ state }) => state)).toEqual(["unknown", "unknown"])
    // Once more without: the finding of a worker of the version before.
    await send(report(at(-0.4), true))
  })

  test("measurements that are too old say nothing about now", async () => {
    const later = await publicStatus(city.payload, Date.now() + STALE_AFTER + 60_000)
    expect(later.state).toBe("unknown")
  })

  test("is written by the worker for the whole platform only", async () => {
    expect((await send(report(at(0), true), "t_souq")).status).toBe(403)
    expect((await send({ checked_at: "now", systems: [] })).status).toBe(422)
  })
})
