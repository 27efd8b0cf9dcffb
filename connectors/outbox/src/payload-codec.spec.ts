import { randomBytes } from "node:crypto"
import { type Payload, defaultPayloadConverter } from "@temporalio/common"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { EncryptionCodec, parseEncryptionKeys } from "./payload-codec"

const key = (id: string): string => `${id}:${randomBytes(32).toString("base64")}`
const [one, two] = [key("k1"), key("k2")]
const codecOf = (...keys: string[]) => new EncryptionCodec(parseEncryptionKeys(keys.join(",")))
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)
const valueOf = (payload: Payload | undefined): unknown => defaultPayloadConverter.fromPayload(payload as Payload)

describe("payload codec", () => {
  test("what goes in comes out, and is not readable between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.uuid(), async (values, secret) => {
        const codec = codecOf(one)
        const sealed = await codec.encode([...values, secret].map(payloadOf))
        for (const { data } of sealed) expect(Buffer.from(data ?? []).includes(secret)).toBe(false)
        const opened = await codec.decode(sealed)
        // JSON knows no -0.
        expect(opened.map(valueOf)).toEqual(JSON.parse(JSON.stringify([...values, secret])))
      }),
      { numRuns: 50 },
    )
  })

  test("the first key encrypts, all decrypt; a key that was taken away does not", async () => {
    const old = await codecOf(one).encode([payloadOf("x")])
    expect(valueOf((await codecOf(two, one).decode(old))[0])).toBe("x")
    const fresh = await codecOf(two, one).encode([payloadOf("x")])
    expect(Buffer.from(fresh[0]?.metadata?.["encryption-key-id"] ?? []).toString()).toBe("k2")
    await expect(codecOf(two).decode(old)).rejects.toThrow('encrypted with key "k1"')
  })

  test("payloads from before encryption are read as they are", async () => {
    expect(valueOf((await codecOf(one).decode([payloadOf({ a: 1 })]))[0])).toEqual({ a: 1 })
  })

  test("a changed byte, a short text and an exchanged key name are refused", async () => {
    const codec = codecOf(one, two)
    const [sealed] = await codec.encode([payloadOf("x")])
    const data = Buffer.from(sealed?.data ?? [])
    for (let place = 0; place < data.length; place++) {
      const changed = Buffer.from(data)
      changed[place] = (changed[place] ?? 0) ^ 1
      await expect(codec.decode([{ ...sealed, data: changed }])).rejects.toThrow("cannot be decrypted")
    }
    await expect(codec.decode([{ ...sealed, data: data.subarray(0, 20) }])).rejects.toThrow("cut short")
    const renamed = { ...sealed?.metadata, "encryption-key-id": Buffer.from("k2") }
    await expect(codec.decode([{ metadata: renamed, data }])).rejects.toThrow("cannot be decrypted")
  })

  test("the same value is never the same text twice", async () => {
    const [a, b] = await codecOf(one).encode([payloadOf("x"), payloadOf("x")])
    expect(Buffer.from(a?.data ?? []).equals(Buffer.from(b?.data ?? []))).toBe(false)
  })

  test("a key must have exactly 32 bytes", () => {
    expect(() => parseEncryptionKeys(`k1:${randomBytes(33).toString("base64")}`)).toThrow("exactly 32 bytes")
  })
})
