import { randomUUID } from "node:crypto"
import type { EmailAdapter } from "payload"
import { env } from "../env"
import { currentTransport } from "./transport"

const asText = (value: unknown): string => (typeof value === "string" ? value : "")

const addressOf = (to: unknown): string => {
  const first: unknown = Array.isArray(to) ? to[0] : to
  return typeof first === "object" && first !== null && "address" in first ? asText(first.address) : asText(first)
}

/**
 * Payload's own mails (a forgotten password). With SMTP they are sent and not kept: they hold a secret. Without, they go to the
 * mailbox under no tenant, where only a super admin reads them.
 */
export const mailAdapter: EmailAdapter = ({ payload }) => ({
  name: "dakkah-mail",
  defaultFromAddress: /<(.+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM,
  defaultFromName: /^(.*?)\s*</.exec(env.MAIL_FROM)?.[1] ?? "",
  sendEmail: async ({ to, subject, html, text }) => {
    const transport = currentTransport()
    const id = randomUUID()
    const letter = {
      to: addressOf(to),
      subject: asText(subject) || "-",
      html: asText(html) || "-",
      text:
        asText(text) ||
        asText(html)
          .replace(/<[^>]+>/g, " ")
          .trim() ||
        "-",
      locale: "en",
    }
    if (transport.name === "smtp") return transport.send({ ...letter, messageId: `<${id}@message.dakkah>` })
    const now = new Date().toISOString()
    const key = {
      scope: "*",
      idempotency_key: `payload/${id}`,
      request_digest: id,
      template: "payload",
      channel: "email",
    }
    const state = { status: "sent", transport: "mailbox", attempts: 1, sent_at: now, dir: "ltr" } as const
    await payload.create({ collection: "messages", depth: 0, data: { ...letter, ...key, ...state } })
  },
})
