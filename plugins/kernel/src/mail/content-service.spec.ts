import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { decodeJwt } from "jose"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"

import type { OwnShop } from "../modules/kernel/lib/own-shop"
import { sendMail, tellShop } from "./content-service"

interface Call {
  path: string
  key: unknown
  tenant: unknown
  body: Record<string, unknown>
}

const calls: Call[] = []
const answers = new Map<string, object | number>()
const warn = vi.fn<(message: string) => void>()
let server: Server

/** Payload's service surface: keeps what it is told and answers as the test says. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let text = ""
    request.on("data", (part: Buffer) => (text += part.toString()))
    request.on("end", () => {
      const path = request.url ?? ""
      const { aud, iss, tenant_id } = decodeJwt((request.headers.authorization ?? "").slice("Bearer ".length))
      expect({ aud, iss }).toEqual({ aud: "payload", iss: "medusa" })
      const body = JSON.parse(text) as Record<string, unknown>
      calls.push({ path, key: request.headers["idempotency-key"], tenant: tenant_id, body })
      const answer = answers.get(path) ?? { success: true, applied: true, data: {} }
      response.statusCode = typeof answer === "number" ? answer : 200
      response.end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  vi.stubEnv("SERVICE_TOKEN_KEYS", `one:${Buffer.alloc(32, 1).toString("base64")}`)
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  calls.length = 0
  answers.clear()
  warn.mockClear()
  vi.stubEnv("PAYLOAD_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})

const branding = { accent_color: "#7a1f3d", logo_url: null }
const shop = {
  ...{
    id: "t_souq",
    slug: "souq",
    name: "سوق دكة",
    hosts: ["souq.localhost"],
    status: "active",
    residency_zone: "GCC",
  },
  ...{ locales: ["ar", "en"], default_locale: "ar", default_currency: "sar", time_zone: "Asia/Riyadh" },
  ...{ updated_at: "2026-11-21T12:00:00+00:00", settings: { branding } },
} as unknown as OwnShop
const mail = {
  template: "staff_invite",
  to: "karim@souq.example",
  locale: "ar",
  data: { link: "http://souq.localhost/" },
}

describe("what Medusa asks of Payload", () => {
  it("a mail goes in the shop's name, behind the shop as it is now, its looks with it", async () => {
    expect(await sendMail(shop, mail, "invite/1", warn)).toBe("sent")
    expect(calls.map(({ path, tenant }) => [path, tenant])).toEqual([
      ["/api/service/tenants", "t_souq"],
      ["/api/service/messages", "t_souq"],
    ])
    const [told, sent] = calls
    expect(told?.body).toMatchObject({ medusa_id: "t_souq", name: "سوق دكة", domains: ["souq.localhost"], branding })
    expect(told?.body.updated_at).toBe("2026-11-21T12:00:00.000Z")
    expect(sent).toMatchObject({ key: "invite/1", body: { ...mail, channel: "email" } })
  })

  it("the platform's own mail goes without a shop", async () => {
    expect(await sendMail({ ...shop, id: "_platform" }, mail, "invite/2", warn)).toBe("sent")
    expect(calls.map(({ path, tenant }) => [path, tenant])).toEqual([["/api/service/messages", "*"]])
  })

  it.each([
    ["refuses the shop", "/api/service/tenants", { success: false, error: { message: "slug: taken" } }, /slug: taken/],
    ["refuses the mail", "/api/service/messages", { success: false, error: { message: "no template" } }, /no template/],
    ["is ill", "/api/service/messages", 503, /answered 503/],
  ])("says so when Payload %s, and throws nothing", async (_, path, answer, reason) => {
    answers.set(path, answer)
    expect(await sendMail(shop, mail, "invite/3", warn)).toBe("failed")
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(reason))
  })

  it("an installation without Payload sends nothing and complains of nothing", async () => {
    vi.stubEnv("PAYLOAD_URL", "")
    expect(await tellShop(shop, warn)).toBe("unset")
    expect([calls, warn.mock.calls]).toEqual([[], []])
  })
})
