import { randomBytes } from "node:crypto"
import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox/service-token"
import { describe, expect, test } from "vitest"
import { authenticate, type Issuer } from "./authenticate"
import { parseServiceKeys as parsePayloadKeys } from "./keys"

const key = (id: string): string => `${id}:${randomBytes(32).toString("base64")}`
const [old, fresh] = [key("k1"), key("k2")]

/** The stages of docs/rotating-keys.md: processes restart one by one, so two neighbours of the list meet. */
const STAGES = [`${old}`, `${old},${fresh}`, `${fresh},${old}`, `${fresh}`]
const NEIGHBOURS = STAGES.flatMap((signer, at) =>
  [at - 1, at, at + 1].flatMap((other) => (STAGES[other] ? [[at, other, signer, STAGES[other]] as const] : [])),
)

/** Medusa, relay and worker sign and check with this; Payload has a reader of its own. */
const tokensOf = (keys: string) => createServiceTokens(parseServiceKeys(keys))
const asked = (token: string) => new Request("http://payload/", { headers: { authorization: `Bearer ${token}` } })

describe.each(["relay", "worker", "medusa"] as const satisfies Issuer[])("while keys rotate, a token of %s", (iss) => {
  test.each(NEIGHBOURS)("signed in stage %i is good in stage %i", async (_signing, _checking, signer, checker) => {
    const forPayload = await tokensOf(signer).mint({ iss, aud: "payload", tenant_id: "t_1" })
    await expect(authenticate(asked(forPayload), [iss], parsePayloadKeys(checker))).resolves.toMatchObject({ iss })
    const forMedusa = await tokensOf(signer).mint({ iss, aud: "medusa", tenant_id: "t_1" })
    await expect(tokensOf(checker).verify(forMedusa, "medusa")).resolves.toMatchObject({ iss })
  })

  test("of the old key is refused once that is gone, by Payload and Medusa alike", async () => {
    const payload = await tokensOf(old).mint({ iss, aud: "payload", tenant_id: "t_1" })
    await expect(authenticate(asked(payload), [iss], parsePayloadKeys(fresh))).rejects.toThrow(/kid/)
    const medusa = await tokensOf(old).mint({ iss, aud: "medusa", tenant_id: "t_1" })
    await expect(tokensOf(fresh).verify(medusa, "medusa")).rejects.toThrow('key "k1"')
  })
})
