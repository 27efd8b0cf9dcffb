import { createHmac, randomBytes } from "node:crypto"
import { runAsTenant } from "@dakkah/kernel"
import { applicationClasses } from "@dakkah/kernel/application"
import { isGuarded, sealedFields } from "@dakkah/kernel/data-classes/data-classes"
import { rotateFields, type RotationOptions } from "@dakkah/kernel/vault/rotate"
import { FieldVault, parseEncryptionKeys } from "@dakkah/outbox"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { TOTP } from "otpauth"
import { Client, type QueryResult, type QueryResultRow } from "pg"
import { adminUrl, ensureRuntimeRole, RUNTIME_ROLE } from "../roles"
import { openShop, type Merchant, type Shop } from "../shop"
import { declaredClasses } from "../suites/declared-classes"
import { asker } from "../walk/client"

const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`
const [first, second] = [key("k1"), key("k2")]
process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`
process.env.ENCRYPTION_KEYS = first
const IBAN = "SA0380000000608010167519"
const OTHER_IBAN = "GB82WEST12345698765432"

medusaIntegrationTestRunner({
  moduleName: "vault",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer, dbConfig }) => {
    let shop: Shop
    let vendor = ""

    beforeAll(async () => {
      shop = await openShop(getContainer(), asker(api), "t_one")
      const { body } = await (await shop.signIn())<{ vendors: { id: string }[] }>("GET", "/admin/vendors")
      vendor = body.vendors[0]!.id
    })
    // The runner puts the database back before each test: every test signs in and enrols for itself.
    let merchant: Merchant
    let secret = ""
    let recovery: string[] = []
    beforeEach(async () => {
      process.env.ENCRYPTION_KEYS = first
      merchant = await shop.signIn()
    })
    const enrol = async (): Promise<void> => {
      const begun = await merchant<{ secret: string }>("POST", "/admin/second-factor/enrolment", {
        password: shop.password,
      })
      secret = begun.body.secret
      const taken = await merchant<{ recovery_codes: string[] }>("POST", "/admin/second-factor/confirm", {
        code: code(-1),
      })
      expect(taken.status).toBe(200)
      recovery = taken.body.recovery_codes
    }
    const inDatabase = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
      const client = new Client({ connectionString: adminUrl(dbConfig.dbName) })
      await client.connect()
      try {
        return await work(client)
      } finally {
        await client.end()
      }
    }
    const owner = {
      query: <T extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<T>> =>
        inDatabase((client) => client.query<T>(sql, values)),
    }

    const inShop = <T>(work: () => Promise<T>) => runAsTenant(shop.id, work)
    const marketplace = () =>
      getContainer().resolve<{ updateVendors: (data: object) => Promise<{ iban: string }> }>("marketplace")
    const lying = async (id = vendor): Promise<string | null> => {
      const { rows } = await owner.query<{ iban: string | null }>("select iban from cityos_vendor where id = $1", [id])
      return rows[0]?.iban ?? null
    }
    const code = (steps = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 })
    const restricted = `/admin/vendors/`
    const audited = async (action: string): Promise<number> => {
      const { rows } = await owner.query<{ n: number }>(
        "select count(*)::int as n from cityos_audit_log where action = $1",
        [action],
      )
      return rows[0]?.n ?? 0
    }

    describe("data classes", () => {
      describe("are declared", () => declaredClasses(owner))

      it("lie behind areas that staff read under audit, through core's routes and ours", async () => {
        const areas = [
          ...new Set(
            applicationClasses().flatMap(({ area, fields }) =>
              area && Object.values(fields).some(isGuarded) ? [area] : [],
            ),
          ),
        ]
        expect(areas.sort()).toEqual(["audit", "customers", "finance", "logistics", "orders", "users", "vendors"])
        for (const path of ["/admin/customers", "/admin/orders", "/admin/users", "/admin/vendors", "/admin/drivers"]) {
          const before = await audited("data.read")
          expect((await merchant("GET", path)).status).toBe(200)
          await expect(settled(() => audited("data.read"), before + 1)).resolves.toBe(before + 1)
        }
        const before = await audited("data.read")
        expect((await merchant("GET", "/admin/products?fields=id,*vendor_product.vendor")).status).toBe(200)
        expect((await merchant("GET", "/admin/products?fields=id,title")).status).toBe(200)
        await expect(settled(() => audited("data.read"), before + 1)).resolves.toBe(before + 1)
      })
    })

    describe("the second factor", () => {
      it("is asked for before anything Restricted is read or changed", async () => {
        for (const [method, body] of [["GET"], ["POST", { iban: IBAN }]] as const) {
          const answer = await merchant(method, `${restricted}${vendor}/restricted`, body)
          expect(answer.status).toBe(403)
          expect(answer.body).toMatchObject({ code: "mfa_required", second_factor: "off" })
        }
        expect(await lying()).toBeNull()
      })

      it("is not set up by who has the session and not the password", async () => {
        for (const body of [{}, { password: "" }, { password: `${shop.password}x` }, { password: { $ne: "" } }]) {
          const { status } = await merchant("POST", "/admin/second-factor/enrolment", body)
          expect(status).toBe(400)
        }
        expect((await merchant("GET", "/admin/second-factor")).body).toMatchObject({ second_factor: { status: "off" } })
      })

      it("is enrolled with a first code, and its seed lies sealed", async () => {
        const begun = await merchant<{ secret: string; otpauth_url: string }>(
          "POST",
          "/admin/second-factor/enrolment",
          { password: shop.password },
        )
        expect(begun.status).toBe(201)
        secret = begun.body.secret
        expect(begun.body.otpauth_url).toContain(secret)
        const wrong = code() === "000000" ? "000001" : "000000"
        expect((await merchant("POST", "/admin/second-factor/confirm", { code: wrong })).status).toBe(422)
        const taken = await merchant<{ recovery_codes: string[] }>("POST", "/admin/second-factor/confirm", {
          code: code(-1),
        })
        expect(taken.status).toBe(200)
        recovery = taken.body.recovery_codes
        expect(recovery).toHaveLength(10)
        const { rows } = await owner.query("select secret from cityos_second_factor")
        expect(rows).toEqual([{ secret: expect.stringMatching(/^sealed:v1:k1:/) }])
        const { rows: codes } = await owner.query("select code_hash from cityos_recovery_code")
        expect(JSON.stringify(codes)).not.toContain(recovery[0])
        expect(await audited("second_factor.enrolled")).toBe(1)
        expect(
          (
            await merchant("POST", "/admin/second-factor/enrolment", {
              password: shop.password,
            })
          ).status,
        ).toBe(400)
      })

      it("takes a code once, also when it is sent four times at once", async () => {
        await enrol()
        const answers = await Promise.all(
          Array.from({ length: 4 }, () => merchant("POST", "/admin/second-factor/verify", { code: code() })),
        )
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422])
      })

      it("counts in the session it was shown in and in no other", async () => {
        await enrol()
        expect((await merchant("GET", `${restricted}${vendor}/restricted`)).status).toBe(200)
        await new Promise((resolve) => setTimeout(resolve, 1_100))
        const other = await shop.signIn()
        expect((await other("GET", `${restricted}${vendor}/restricted`)).body).toMatchObject({
          code: "mfa_required",
          second_factor: "on",
        })
        expect(
          (await other("POST", "/admin/second-factor/verify", { code: ` ${recovery[0]?.toUpperCase()} ` })).status,
        ).toBe(200)
        expect((await other("GET", `${restricted}${vendor}/restricted`)).status).toBe(200)
        expect((await other("POST", "/admin/second-factor/verify", { code: recovery[0] })).status).toBe(422)
        await owner.query("update cityos_second_factor_session set expires_at = now()")
        expect((await other("GET", `${restricted}${vendor}/restricted`)).status).toBe(403)
      })
    })

    describe("a Restricted field", () => {
      it("lies sealed, is masked wherever it is listed, and is told behind its own route, which is audited", async () => {
        await enrol()
        const set = await merchant("POST", `${restricted}${vendor}/restricted`, {
          iban: "sa03 8000 0000 6080 1016 7519",
          tax_number: "300-1",
        })
        expect(set.status).toBe(200)
        expect(await lying()).toMatch(/^sealed:v1:k1:/)
        const told = await merchant("GET", `${restricted}${vendor}/restricted`)
        expect(told.body).toEqual({ restricted: { iban: IBAN, tax_number: "300-1" }, same_account: [] })
        for (const path of [
          `/admin/vendors/${vendor}`,
          "/admin/vendors?fields=*",
          "/admin/vendors?fields=id,iban,tax_number",
          "/admin/products?fields=id,*vendor_product.vendor",
        ]) {
          const { text, status } = await merchant("GET", path)
          expect([path, status]).toEqual([path, 200])
          expect(text).not.toMatch(/sealed:v1|SA0380|300-1/)
        }
        expect(await audited("data.revealed")).toBeGreaterThan(0)
        const { rows } = await owner.query(
          "select after from cityos_audit_log where action = 'vendor.restricted_changed'",
        )
        expect(JSON.stringify(rows)).not.toMatch(/SA0380|sealed/)
        expect(JSON.stringify(rows)).toContain("iban")
      })

      it("is refused with a wrong check digit", async () => {
        await enrol()
        const { status, text } = await merchant("POST", `${restricted}${vendor}/restricted`, {
          iban: "SA0480000000608010167519",
        })
        expect(status).toBe(400)
        expect(text).toContain("IBAN")
      })

      it("is sealed by the module for whoever writes it, and what was read masked is not written back", async () => {
        const updated = await inShop(() => marketplace().updateVendors({ id: vendor, iban: OTHER_IBAN }))
        expect(updated.iban).toBe("••••")
        const sealed = await lying()
        expect(sealed).toMatch(/^sealed:v1:k1:/)
        await inShop(() => marketplace().updateVendors({ id: vendor, iban: "••••", phone: "+966501234567" }))
        expect(await lying()).toBe(sealed)
        await expect(
          inShop(() => marketplace().updateVendors({ id: vendor, iban: "sealed:v1:k1:Zm9yZ2Vk" })),
        ).rejects.toThrow()
        expect(await lying()).toBe(sealed)
      })

      it("is refused in the clear by the database, from the owner too", async () => {
        await expect(owner.query("update cityos_vendor set iban = $1", [IBAN])).rejects.toThrow(
          /cityos_sealed_cityos_vendor_iban/,
        )
      })

      it("does not open in another row", async () => {
        await enrol()
        await inShop(() => marketplace().updateVendors({ id: vendor, iban: OTHER_IBAN }))
        const { body } = await merchant<{ vendor: { id: string } }>("POST", "/admin/vendors", {
          name: "Thief",
          handle: "thief",
        })
        await owner.query(
          "update cityos_vendor t set iban = v.iban from cityos_vendor v where t.id = $1 and v.id = $2",
          [body.vendor.id, vendor],
        )
        const { status, text } = await merchant("GET", `${restricted}${body.vendor.id}/restricted`)
        expect(status).toBe(500)
        expect(text).not.toContain("GB82")
        await owner.query("update cityos_vendor set iban = null, iban_index = null where id = $1", [body.vendor.id])
        const same = await merchant("POST", `${restricted}${body.vendor.id}/restricted`, { iban: OTHER_IBAN })
        expect(same.body).toMatchObject({ same_account: [{ id: vendor }] })
      })
    })

    describe("a connector's secret", () => {
      const sign = (value: string, body: string) => {
        const at = Math.floor(Date.now() / 1_000)
        return `t=${at},v1=${createHmac("sha256", value).update(`${at}.${body}`).digest("hex")}`
      }
      const send = async (value: string): Promise<number> => {
        const body = JSON.stringify({ id: `evt_${randomBytes(4).toString("hex")}`, type: "unknown", data: {} })
        const headers = { "x-offline-signature": sign(value, body), "content-type": "application/json" }
        return (await api.post(`/hooks/offline/${shop.id}`, body, { headers, validateStatus: () => true })).status
      }
      const store = (value: string) =>
        merchant<{ connector_secret: { id: string } }>("POST", "/admin/connector-secrets", {
          name: "offline.webhook",
          value,
        })

      it("verifies webhooks by every valid version, and is never told", async () => {
        await enrol()
        const [old, fresh] = ["old-secret-of-the-shop", "new-secret-of-the-shop"]
        expect(await send(old)).toBe(401)
        const stored = await store(old)
        expect(stored.status).toBe(201)
        expect(await send(old)).toBe(200)
        expect((await store(old)).status).toBe(200)
        expect((await store(fresh)).body).toMatchObject({ connector_secret: { version: 2, valid_until: null } })
        expect([await send(old), await send(fresh)]).toEqual([200, 200])
        const end = await merchant("POST", `/admin/connector-secrets/${stored.body.connector_secret.id}/end`, {
          reason: "rotated",
        })
        expect(end.status).toBe(200)
        expect([await send(old), await send(fresh), await send("other")]).toEqual([401, 200, 401])
        for (const query of ["", "?fields=*", "?fields=value", "?fields=%2Bvalue"]) {
          const { text } = await merchant("GET", `/admin/connector-secrets${query}`)
          expect(text).not.toMatch(/of-the-shop|sealed:/)
        }
        const { rows } = await owner.query<{ text: string }>(
          `select string_agg(t::text, ' ') as text from (select value from cityos_connector_secret
             union all select coalesce(after::text, '') from cityos_audit_log
             union all select coalesce(response::text, '') || body_hash from cityos_idempotency_key
             union all select coalesce(context::text, '') || coalesce(execution::text, '') from workflow_execution) t`,
        )
        expect(rows[0]?.text).not.toContain("of-the-shop")
      })
    })

    describe("a rotation of keys", () => {
      it("goes on where it was interrupted, beside writes, and ends with nothing under the old key", async () => {
        await enrol()
        const ids = await Promise.all(
          [1, 2, 3, 4, 5].map(async (n) => {
            const { body } = await merchant<{ vendor: { id: string } }>("POST", "/admin/vendors", {
              name: `V${n}`,
              handle: `v-${n}`,
            })
            await merchant("POST", `${restricted}${body.vendor.id}/restricted`, { iban: IBAN })
            return body.vendor.id
          }),
        )
        process.env.ENCRYPTION_KEYS = `${second},${first}`
        const vault = new FieldVault(parseEncryptionKeys(process.env.ENCRYPTION_KEYS))
        const fields = sealedFields(applicationClasses())
        const rotate = (...rest: [FieldVault, typeof fields, RotationOptions?]) =>
          inDatabase((client) => rotateFields(client, ...rest))
        const cut = await rotate(vault, fields, { batch: 2, onBatch: (sealed) => sealed < 2 })
        expect(cut.keys.k2).toBe(cut.sealed)
        expect(cut.keys.k1).toBeGreaterThan(0)
        await merchant("POST", `${restricted}${ids[0]}/restricted`, { iban: OTHER_IBAN })
        const rest = await rotate(vault, fields, { batch: 2 })
        expect(rest.unreadable).toEqual([])
        expect(rest.keys.k1).toBeUndefined()
        expect((await rotate(vault, fields)).sealed).toBe(0)

        process.env.ENCRYPTION_KEYS = second
        const told = await merchant("GET", `${restricted}${ids[0]}/restricted`)
        expect(told.body).toMatchObject({ restricted: { iban: OTHER_IBAN } })
        const same = await merchant<{ same_account: object[] }>("GET", `${restricted}${ids[1]}/restricted`)
        expect(same.body).toMatchObject({ restricted: { iban: IBAN } })
        expect(same.body.same_account).toHaveLength(3)
        expect((await merchant("POST", "/admin/second-factor/verify", { code: recovery[1] })).status).toBe(200)
      })
    })

    describe("an end of the second factor", () => {
      it("locks after five wrong codes, for right ones too", async () => {
        await enrol()
        const wrong = () => merchant("POST", "/admin/second-factor/verify", { code: "wrong-code" })
        const statuses = []
        for (let n = 0; n < 5; n += 1) statuses.push((await wrong()).status)
        expect(statuses).toEqual([422, 422, 422, 422, 429])
        expect((await merchant("POST", "/admin/second-factor/verify", { code: recovery[2] })).status).toBe(429)
        expect(await audited("second_factor.locked")).toBe(1)
      })

      it("comes by an administrator with a reason, or by its holder with a code, and is audited", async () => {
        await enrol()
        const { body } = await merchant<{ user: { id: string } }>("GET", "/admin/users/me")
        const disabled = await merchant("POST", "/admin/second-factor/disable", { code: recovery[3] })
        expect(disabled.status).toBe(200)
        expect((await merchant("GET", `${restricted}${vendor}/restricted`)).status).toBe(403)
        const begun = await merchant<{ secret: string }>("POST", "/admin/second-factor/enrolment", {
          password: shop.password,
        })
        secret = begun.body.secret
        expect((await merchant("POST", "/admin/second-factor/confirm", { code: code() })).status).toBe(200)
        const reset = await merchant("POST", `/admin/users/${body.user.id}/second-factor/reset`, {
          reason: "telephone lost",
        })
        expect(reset.body).toMatchObject({ applied: true })
        expect((await merchant("GET", "/admin/second-factor")).body).toMatchObject({ second_factor: { status: "off" } })
        expect([await audited("second_factor.disabled"), await audited("second_factor.reset")]).toEqual([1, 1])
      })
    })
  },
})

/** What is written behind an answer is there a moment later. */
async function settled(count: () => Promise<number>, wanted: number): Promise<number> {
  for (let tries = 0; tries < 40 && (await count()) < wanted; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50))
  return count()
}
