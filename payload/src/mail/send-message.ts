import { createHash } from "node:crypto"
import type { ActivityResult, SendMessageInput, SentMessage } from "@dakkah/contracts"
import type { Payload } from "payload"
import { z } from "zod"
import type { Message, Tenant } from "../payload-types"
import { findEmailWording, languageChain } from "./find-template"
import { claimMessage, closeMessage, findMessage, reclaimMessage } from "./message-store"
import { renderMail, type RenderedMail } from "./render"
import { currentTransport, SmtpError, type Transport } from "./transport"

export interface SendContext {
  /** Medusa's id of the tenant, `*` for a mail of the platform. */
  tenant_id: string
  idempotency_key: string
  correlation_id?: string
}

/** The same key was used for another mail. */
export class KeyReusedError extends Error {}
/** Another call with this key is sending right now. */
export class StillSendingError extends Error {}
/** The mail could not be handed over; the same key tries again. */
export class TransportDownError extends Error {}

type Result = ActivityResult<SentMessage>

const refuse = (code: string, message: string, details?: Record<string, unknown>): Result => ({
  success: false,
  applied: false,
  error: { code, message, retryable: false, details: { type: "InvalidArgumentError", ...details } },
})

const sent = ({ id, transport }: Message, applied: boolean): Result => ({
  success: true,
  applied,
  data: { message_id: id, transport },
})

/**
 * Renders a template and sends it once for a key. The first call stores the mail and sends it; later ones get its result.
 * The key stands for template, channel, address and language: the data may be fresher at a retry, the stored mail is the one that counts.
 * Refusals that somebody can repair (no template, missing variable) are not stored, so that the same key works afterwards.
 * @throws KeyReusedError, StillSendingError, TransportDownError
 */
export async function sendMessage(
  payload: Payload,
  input: SendMessageInput,
  context: SendContext,
  transport: Transport = currentTransport(),
): Promise<Result> {
  const digest = digestOf(input)
  const existing = await findMessage(payload, context.tenant_id, context.idempotency_key)
  if (existing) return resume(payload, existing, digest, transport)

  const prepared = await prepare(payload, input, context)
  if ("refusal" in prepared) return prepared.refusal

  const { mail, tenant, version } = prepared
  const claimed = await claimMessage(payload, {
    ...mail,
    to: input.to,
    template: input.template,
    template_version: version,
    channel: input.channel,
    tenant: tenant?.id ?? null,
    scope: context.tenant_id,
    idempotency_key: context.idempotency_key,
    correlation_id: context.correlation_id ?? null,
    request_digest: digest,
    transport: transport.name,
    // The mailbox is this row: it is sent by being stored, in one commit.
    status: transport.name === "mailbox" ? "sent" : "queued",
  })
  if (claimed) return claimed.status === "sent" ? sent(claimed, true) : deliver(payload, claimed, transport)

  const winner = await findMessage(payload, context.tenant_id, context.idempotency_key)
  if (!winner) throw new StillSendingError("message: its claim is not visible yet; send the same key again")
  return resume(payload, winner, digest, transport)
}

function digestOf({ template, channel, to, locale }: SendMessageInput): string {
  return createHash("sha256")
    .update(JSON.stringify([template, channel, to, locale]))
    .digest("hex")
}

const address = z.email().max(254)

async function prepare(
  payload: Payload,
  input: SendMessageInput,
  { tenant_id }: SendContext,
): Promise<{ refusal: Result } | { mail: RenderedMail; tenant: Tenant | null; version: number }> {
  if (!address.safeParse(input.to).success) {
    return { refusal: refuse("invalid_address", "to: not an e-mail address; correct it at the customer or vendor") }
  }
  const tenant = await findTenant(payload, tenant_id)
  if (tenant_id !== "*" && !tenant) {
    return {
      refusal: refuse(
        "tenant_unknown",
        `tenant ${tenant_id} is not provisioned here; send it to /api/service/tenants first`,
      ),
    }
  }
  if (tenant?.status === "archived")
    return { refusal: refuse("tenant_archived", `tenant ${tenant_id} is archived: it sends nothing`) }

  const wording = await findEmailWording(payload, input.template, tenant, languageChain(input.locale, tenant))
  if (!wording) {
    const message = `template "${input.template}" is not published in any language of tenant ${tenant_id}; publish it under Email templates`
    return { refusal: refuse("template_missing", message, { template: input.template }) }
  }
  const missing = wording.required.filter((name) => input.data[name] === undefined || input.data[name] === null)
  if (missing.length > 0) {
    const message = `data: template "${input.template}" needs ${missing.join(", ")}`
    return { refusal: refuse("variable_missing", message, { missing }) }
  }
  try {
    const reader = { locale: input.locale, timeZone: tenant?.time_zone ?? "UTC" }
    const mail = await renderMail(wording, input.data, reader, tenant ? { name: tenant.name, ...tenant.branding } : {})
    return { mail, tenant, version: wording.version }
  } catch (error) {
    // Only the first line: the rest quotes the template, and a value in it may be personal.
    const reason = error instanceof Error ? error.message.split("\n", 1)[0] : "unknown"
    return { refusal: refuse("template_failed", `template "${input.template}" could not be rendered: ${reason}`) }
  }
}

async function findTenant(payload: Payload, medusa_id: string): Promise<Tenant | null> {
  if (medusa_id === "*") return null
  const { docs } = await payload.find({
    collection: "tenants",
    where: { medusa_id: { equals: medusa_id } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}

const PATIENCE = 3_000
const PAUSE = 100

/** What a repeated key gets: the stored result, a renewed attempt after a failure, or a short wait for the one who is sending. */
async function resume(payload: Payload, first: Message, digest: string, transport: Transport): Promise<Result> {
  if (first.request_digest !== digest) {
    throw new KeyReusedError("Idempotency-Key: it was used for another template, address or language; use a new key")
  }
  let message: Message | null = first
  for (
    const end = Date.now() + PATIENCE;
    message;
    message = await findMessage(payload, first.scope, first.idempotency_key)
  ) {
    if (message.status === "sent") return sent(message, false)
    if (message.status === "refused")
      return refuse("address_refused", message.error ?? "the mail server refused the address")
    if (await reclaimMessage(payload, message.id)) return deliver(payload, message, transport)
    if (Date.now() > end) break
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  throw new StillSendingError("message: another call with this key is sending it; send the same key again")
}

async function deliver(payload: Payload, message: Message, transport: Transport): Promise<Result> {
  const { id, to, subject, html, text, locale } = message
  try {
    await transport.send({ to, subject, html, text, locale, messageId: `<${id}@message.dakkah>` })
  } catch (error) {
    if (!(error instanceof SmtpError)) throw error
    await closeMessage(payload, id, { status: error.permanent ? "refused" : "failed", error: error.message })
    if (error.permanent) return refuse("address_refused", error.message)
    throw new TransportDownError(`mail server: ${error.message}`)
  }
  await closeMessage(payload, id, { status: "sent" })
  return sent({ ...message, transport: message.transport }, true)
}
