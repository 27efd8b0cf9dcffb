import type { ActivityResult, SentMessage } from "@dakkah/contracts"
import { sql } from "@payloadcms/db-postgres"
import { beforeAll, describe, expect, test } from "vitest"
import { forgetMessages } from "../src/mail/forget-messages"
import { SmtpError, type Letter, type Transport } from "../src/mail/transport"
import { postMessage } from "../src/service/post-message"
import { openCity, post, token, type City } from "./city"
import { confirmation } from "./order"

let city: City

beforeAll(async () => {
  city = await openCity()
})

interface Answer {
  status: number
  body: ActivityResult<SentMessage>
}

async function send(body: unknown, options: Parameters<typeof post>[1] = {}, transport?: Transport): Promise<Answer> {
  const response = await postMessage(await post(body, options), city.payload, transport)
  return { status: response.status, body: (await response.json()) as ActivityResult<SentMessage> }
}

const stored = (id: string | undefined) => city.payload.findByID({ collection: "messages", id: id ?? "", depth: 0 })

const countOf = async (key: string): Promise<number> =>
  (await city.payload.count({ collection: "messages", where: { idempotency_key: { equals: key } } })).totalDocs

/** A mail server whose answers the test decides. */
function server(...answers: (SmtpError | "ok")[]): Transport & { letters: Letter[] } {
  const letters: Letter[] = []
  return {
    name: "smtp",
    letters,
    async send(letter) {
      const answer = answers.shift() ?? "ok"
      await new Promise((resolve) => setTimeout(resolve, 50))
      if (answer !== "ok") throw answer
      letters.push(letter)
    },
  }
}

describe("once", () => {
  test("ten calls at once with one key: one mail, ten times the same answer", async () => {
    const key = "t_souq/order_ten/confirmation/1"
    const smtp = server()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(confirmation(), { key }, smtp)))
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    expect(new Set(answers.map(({ body }) => body.data?.message_id)).size).toBe(1)
    expect(answers.filter(({ body }) => body.applied)).toHaveLength(1)
    expect(smtp.letters).toHaveLength(1)
    expect(await countOf(key)).toBe(1)
  })

  test("the same in the mailbox", async () => {
    const key = "t_souq/order_box/confirmation/1"
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(confirmation(), { key })))
    expect(answers.filter(({ body }) => body.success && body.applied)).toHaveLength(1)
    expect(answers.every(({ body }) => body.data?.transport === "mailbox")).toBe(true)
    expect(await countOf(key)).toBe(1)
  })

  test("a retry with fresher data gets the first mail; another address under the same key is refused", async () => {
    const key = "t_souq/order_again/confirmation/1"
    const first = await send(confirmation(), { key })
    const again = await send(confirmation("en", { display_id: "9999" }), { key })
    expect(again.body).toMatchObject({
      success: true,
      applied: false,
      data: { message_id: first.body.data?.message_id },
    })
    const other = await send({ ...confirmation(), to: "omar@example.com" }, { key })
    expect(other).toMatchObject({ status: 422, body: { error: { code: "key_reused" } } })
    expect(await countOf(key)).toBe(1)
  })

  test("the same key in another tenant is another mail", async () => {
    const key = "shared/key/1"
    const mine = await send(confirmation(), { key })
    const theirs = await send(confirmation(), { key, token: await token({ tenant_id: "t_services" }) })
    expect(theirs.body.applied).toBe(true)
    expect(theirs.body.data?.message_id).not.toBe(mine.body.data?.message_id)
  })
})

describe("a mail server with problems", () => {
  test("down: 503, the mail stays with its reason; the same key tries again and sends the same mail once", async () => {
    const key = "t_souq/order_down/confirmation/1"
    const smtp = server(new SmtpError("ECONNREFUSED: no server", false))
    const down = await send(confirmation(), { key }, smtp)
    expect(down).toMatchObject({ status: 503, body: { error: { code: "mail_server_unavailable", retryable: true } } })
    const { docs } = await city.payload.find({ collection: "messages", where: { idempotency_key: { equals: key } } })
    expect(docs[0]).toMatchObject({ status: "failed", error: "ECONNREFUSED: no server", attempts: 1 })

    const up = await send(confirmation(), { key }, smtp)
    expect(up).toMatchObject({ status: 200, body: { applied: true, data: { transport: "smtp" } } })
    expect(smtp.letters).toHaveLength(1)
    expect(await stored(up.body.data?.message_id)).toMatchObject({ status: "sent", attempts: 2, error: null })
  })

  test("refuses the address for good: a refusal, also later, and no second attempt", async () => {
    const key = "t_souq/order_gone/confirmation/1"
    const smtp = server(new SmtpError("550 no such user", true))
    const first = await send(confirmation(), { key }, smtp)
    const later = await send(confirmation(), { key }, smtp)
    for (const { status, body } of [first, later]) {
      expect({ status, code: body.error?.code }).toEqual({ status: 200, code: "address_refused" })
    }
    expect(smtp.letters).toHaveLength(0)
  })

  test("a sender that died is replaced after its lease, not before", async () => {
    const key = "t_souq/order_dead/confirmation/1"
    const smtp = server(new SmtpError("down", false))
    await send(confirmation(), { key }, smtp)
    const lease = (when: string) =>
      city.payload.db.drizzle.execute(
        sql`update messages set status = 'queued', lease_until = now() + ${when}::interval where idempotency_key = ${key}`,
      )
    await lease("1 minute")
    expect(await send(confirmation(), { key }, smtp)).toMatchObject({
      status: 409,
      body: { error: { code: "in_progress" } },
    })
    await lease("-1 second")
    expect(await send(confirmation(), { key }, smtp)).toMatchObject({ status: 200, body: { applied: true } })
    expect(smtp.letters).toHaveLength(1)
  })
})

describe("what is written", () => {
  test("Arabic: right to left, its own words, amounts with three decimals, a text part, nothing of a script", async () => {
    const customer = { email: "sara@example.com", first_name: '<script>alert("x")</script> سارة 🌴', last_name: null }
    const { body } = await send(confirmation("ar-KW", { customer }))
    const mail = await stored(body.data?.message_id)
    expect(mail).toMatchObject({ locale: "ar-KW", dir: "rtl", subject: "طلبك رقم 1001 من Souq Dakkah", status: "sent" })
    expect(mail.html).toContain('<html lang="ar-KW" dir="rtl">')
    expect(mail.html).toContain('<body lang="ar-KW" dir="rtl"')
    expect(mail.html).not.toContain("<script")
    expect(mail.html).toContain("&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt; سارة 🌴")
    expect(mail.html).toContain("١٣٫٧٥٠")
    expect(mail.text).toContain("سارة 🌴")
    expect(mail.text).toContain("الإجمالي")
    expect(mail.text).not.toMatch(/<(?:p|table|h1)\b/)
  })

  test("a language we do not have falls back to the tenant's", async () => {
    const { body } = await send(confirmation("de-DE"))
    expect(await stored(body.data?.message_id)).toMatchObject({ locale: "ar", dir: "rtl" })
  })

  test("a published template of the tenant wins over the suite's; a draft does not", async () => {
    const { payload, services } = city
    const wording = { subject: "Ours {{ display_id }}", body: "<p>{{ store.name }}</p>", text: "{{ store.name }}" }
    const variables = ["display_id", "store"].map((name) => ({ name, required: true }))
    const data = {
      key: "order_confirmation",
      tenant: services.id,
      variables_version: 1,
      variables,
      ...wording,
      _status: "draft" as const,
    }
    const own = await payload.create({ collection: "email-templates", data, draft: true })
    const theirs = await token({ tenant_id: "t_services" })
    const before = await send(confirmation(), { token: theirs })
    await payload.update({ collection: "email-templates", id: own.id, data: { _status: "published" } })
    const after = await send(confirmation(), { token: theirs })
    expect((await stored(before.body.data?.message_id)).subject).toBe("Your order 1001 at Souq Dakkah")
    expect((await stored(after.body.data?.message_id)).subject).toBe("Ours 1001")
  })

  test.each(["order_cancelled", "vendor_new_order", "welcome", "system_degraded", "operator_alert"])(
    "%s renders in every language",
    async (template) => {
      const { vendor_orders, ...rest } = confirmation().data as { vendor_orders: unknown[] }
      const systems = [{ system: "medusa", healthy: false, latency_ms: 12.5, detail: "no <answer>" }]
      const incident = {
        kind: "security",
        workflow_id: "w",
        subject_type: "order",
        subject_id: "order_1",
        message: "no",
      }
      const why = { ...incident, tenant_id: "t_souq", type: "FraudDetectedError", code: "fraud_detected", stuck: true }
      const data = { ...rest, vendor_order: vendor_orders[0], first_name: "Sara", systems, ...why }
      for (const locale of ["en", "fr", "ar"]) {
        const { body } = await send({ ...confirmation(locale), template, data })
        expect(body).toMatchObject({ success: true })
        expect((await stored(body.data?.message_id)).locale).toBe(locale)
      }
    },
  )
})

test("a cancelled order tells the shopper why, in words of a shop; suspicion of fraud is a declined payment to everybody", async () => {
  const told = async (code: string) => {
    const { data } = confirmation()
    const { body } = await send({ ...confirmation(), template: "order_cancelled", data: { ...data, code } })
    return (await stored(body.data?.message_id)).text
  }
  expect(await told("sold_out")).toContain("has just sold out")
  expect(await told("fraud_detected")).toContain("The payment was declined.")
  expect(await told("fraud_detected")).not.toMatch(/fraud/i)
  expect(await told("outage")).toContain("so we have cancelled it. \n")
})

describe("refusals, told and not stored", () => {
  test.each([
    ["template_missing", { ...confirmation(), template: "no_such" }],
    ["invalid_address", { ...confirmation(), to: "sara at example" }],
    ["invalid_address", { ...confirmation(), to: "a@b.co\r\nBcc: x@y.co" }],
    ["variable_missing", { ...confirmation(), data: { display_id: "1" } }],
    ["template_failed", confirmation("en", { placed_at: "yesterday" })],
  ])("%s", async (code, body) => {
    const key = crypto.randomUUID()
    const answer = await send(body, { key })
    expect(answer).toMatchObject({ status: 200, body: { success: false, error: { code, retryable: false } } })
    expect(await countOf(key)).toBe(0)
  })

  test("a tenant that was never provisioned", async () => {
    const answer = await send(confirmation(), { token: await token({ tenant_id: "t_nowhere" }) })
    expect(answer.body.error?.code).toBe("tenant_unknown")
  })

  test.each([
    ["not JSON", "{"],
    ["a field missing", { template: "welcome" }],
    ["a channel without a sender", { ...confirmation(), channel: "sms" }],
    ["no language", { ...confirmation(), locale: "not a language" }],
    ["an unknown field", { ...confirmation(), bcc: "x@y.co" }],
  ])("%s: 422", async (_, body) => {
    expect((await send(body)).status).toBe(422)
  })

  test("no key: 422, a body without end: 413", async () => {
    expect((await send(confirmation(), { key: "" })).status).toBe(422)
    expect((await send(confirmation("en", { display_id: "x".repeat(1_100_000) }))).status).toBe(413)
  })
})

describe("a stored mail is a fact", () => {
  test("neither code nor SQL can change, delete or truncate it", async () => {
    const { body } = await send(confirmation())
    const id = body.data?.message_id ?? ""
    const run = (query: ReturnType<typeof sql>) => city.payload.db.drizzle.execute(query)
    await expect(city.payload.update({ collection: "messages", id, data: { subject: "other" } })).rejects.toThrow()
    await expect(city.payload.delete({ collection: "messages", id })).rejects.toThrow()
    await expect(run(sql`update messages set status = 'failed' where id = ${id}`)).rejects.toThrow()
    await expect(run(sql`delete from messages where id = ${id}`)).rejects.toThrow()
    await expect(run(sql`truncate messages cascade`)).rejects.toThrow()
    expect((await stored(id)).subject).toBe("Your order 1001 at Souq Dakkah")
  })

  test("goes when it is old, and only then", async () => {
    const run = (query: ReturnType<typeof sql>) => city.payload.db.drizzle.execute(query)
    const daysAgo = async (days: number): Promise<string> => {
      const { rows } = await run(sql`
        insert into messages (subject, "to", text, html, status, transport, template, channel, locale, dir, scope, idempotency_key,
          request_digest, attempts, created_at)
        values ('s', 'sara@example.com', 't', 'h', 'sent', 'mailbox', 'welcome', 'email', 'en', 'ltr', '*', ${crypto.randomUUID()}, 'd', 1,
          now() - make_interval(days => ${days}))
        returning id`)
      return String(rows[0]?.id)
    }
    const [ancient, old, recent] = [await daysAgo(400), await daysAgo(181), await daysAgo(179)]
    const left = async () => {
      const { docs } = await city.payload.find({
        collection: "messages",
        where: { id: { in: [ancient, old, recent] } },
      })
      return docs.map(({ id }) => id)
    }
    expect(await forgetMessages(city.payload, 180)).toBe(2)
    expect(await left()).toEqual([recent])
    expect(await forgetMessages(city.payload, 180)).toBe(0)

    const young = await daysAgo(29)
    await expect(run(sql`delete from messages where id in (${recent}, ${young})`)).rejects.toThrow()
    expect(await left()).toEqual([recent])
  })
})

test("a shop's mail carries its name, colour, picture and address; the platform's own carries none", async () => {
  const { payload, services } = city
  const branding = {
    accent_color: "#7a1f3d",
    logo_url: 'https://cdn.example/logo.png?a=1&b="><script>',
    support_email: "help@services.example",
  }
  await payload.update({ collection: "tenants", id: services.id, data: { name: "Services & <Sons>", branding } })
  const own = await send(
    { ...confirmation(), template: "welcome" },
    { token: await token({ tenant_id: "t_services" }) },
  )
  const mail = await stored(own.body.data?.message_id)
  expect(mail.html).toContain('alt="Services &#38; &#60;Sons&#62;"')
  expect(mail.html).toContain("#7a1f3d")
  expect(mail.html).toContain("mailto:help@services.example")
  expect(mail.html).not.toContain("<script")
  expect(mail.text).toMatch(/\n-- \nServices & <Sons>\nhelp@services\.example\n$/)

  const other = await stored((await send({ ...confirmation(), template: "welcome" })).body.data?.message_id)
  expect(other.html).not.toMatch(/Services|7a1f3d|<img/)
})
