import { randomBytes } from "node:crypto"
import { afterEach, describe, expect, test, vi } from "vitest"
import { createServiceTokens, parseServiceKeys } from "./service-token"

const key = (id: string, bytes = 32): string => `${id}:${randomBytes(bytes).toString("base64")}`
const claims = { iss: "relay", aud: "medusa", tenant_id: "t_001" } as const
const [one, two] = [key("k1"), key("k2")]
const tokensOf = (...keys: string[]) => createServiceTokens(parseServiceKeys(keys.join(",")))

afterEach(() => {
  vi.useRealTimers()
})

describe("service tokens", () => {
  test("say who asks whom, for which tenant, under which key", async () => {
    const token = await tokensOf(one).mint({ ...claims, modules: ["payment"] })
    expect(JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString())).toMatchObject({
      alg: "HS256",
      kid: "k1",
    })
    expect(await tokensOf(one).verify(token, "medusa")).toEqual({ ...claims, modules: ["payment"] })
  })

  test("old and new keys are valid together while they rotate, then the old one is not", async () => {
    const old = await tokensOf(one).mint(claims)
    expect(await tokensOf(two, one).verify(old, "medusa")).toEqual(claims)
    const fresh = await tokensOf(two, one).mint(claims)
    expect(await tokensOf(one, two).verify(fresh, "medusa")).toEqual(claims)
    await expect(tokensOf(two).verify(old, "medusa")).rejects.toThrow('key "k1" is not known')
  })

  test("are refused when forged, changed, unsigned or meant for another system", async () => {
    const tokens = tokensOf(one)
    const token = await tokens.mint(claims)
    const [header, payload, signature] = token.split(".") as [string, string, string]
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, "base64url").toString()), tenant_id: "t_002" }),
    )
    const none = Buffer.from('{"alg":"none","kid":"k1"}').toString("base64url")
    await expect(tokens.verify(`${header}.${forged.toString("base64url")}.${signature}`, "medusa")).rejects.toThrow(
      "signature",
    )
    await expect(tokens.verify(`${none}.${payload}.`, "medusa")).rejects.toThrow("service token")
    await expect(tokens.verify("rubbish", "medusa")).rejects.toThrow("service token")
    await expect(tokens.verify(token, "payload")).rejects.toThrow('"aud"')
    await expect(tokensOf(key("k1")).verify(token, "medusa")).rejects.toThrow("signature")
  })

  test("live five minutes; the same one is given out until its last minute", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 21) })
    const tokens = tokensOf(one)
    const token = await tokens.mint(claims)
    vi.advanceTimersByTime(239_000)
    expect(await tokens.mint(claims)).toBe(token)
    expect(await tokens.mint({ ...claims, tenant_id: "t_002" })).not.toBe(token)
    vi.advanceTimersByTime(2_000)
    expect(await tokens.mint(claims)).not.toBe(token)
    expect(await tokens.verify(token, "medusa")).toEqual(claims)
    vi.advanceTimersByTime(75_000)
    await expect(tokens.verify(token, "medusa")).rejects.toThrow("service token")
  })
})

describe("keys", () => {
  test.each([
    ["", "is empty"],
    ["no-colon", 'must be "name:base64"'],
    [key("k1", 16), "at least 32 bytes"],
    ["k1:not base64!", "at least 32 bytes"],
    [`${key("k1")},${key("k1")}`, 'the name "k1" is there twice'],
  ])("%s is refused, and the secret is not in the message", (text, message) => {
    expect(() => parseServiceKeys(text)).toThrow(message)
    const secret = text.split(":")[1]
    if (secret) expect(() => parseServiceKeys(text)).not.toThrow(secret)
  })
})
