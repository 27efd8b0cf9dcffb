import { PAYLOAD_SERVICE, type ActivityResult, type SendMessageInput } from "@dakkah/contracts"
import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox"

import type { OwnShop } from "../modules/kernel/lib/own-shop"
import { PLATFORM_TENANT } from "../tenancy/context"

/** `sent`: it has the mail. `failed`: it did not answer or refused. `unset`: this installation has no content service. */
export type Delivery = "sent" | "failed" | "unset"

const PATIENCE_MILLISECONDS = 5_000

let tokens: ReturnType<typeof createServiceTokens> | undefined

/** One call of Payload's service surface in a tenant's name; `*` for what is the platform's. Throws where it does not answer. */
async function call(path: string, tenant_id: string, key: string, body: unknown): Promise<ActivityResult> {
  tokens ??= createServiceTokens(parseServiceKeys(process.env.SERVICE_TOKEN_KEYS ?? ""))
  const token = await tokens.mint({ iss: "medusa", aud: "payload", tenant_id })
  const response = await fetch(new URL(path, process.env.PAYLOAD_URL), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  })
  if (!response.ok) throw new Error(`content service: ${path} answered ${response.status}`)
  return (await response.json()) as ActivityResult
}

const scopeOf = ({ id }: OwnShop): string => (id === PLATFORM_TENANT ? "*" : id)

/** Gives Payload its copy of a shop; an older state than the one it has changes nothing there. */
async function provision(shop: OwnShop): Promise<void> {
  if (shop.id === PLATFORM_TENANT) return
  const { id: medusa_id, slug, name, hosts, locales, default_locale, default_currency, time_zone, status } = shop
  const body = {
    medusa_id,
    slug,
    name,
    domains: hosts,
    locales,
    default_locale,
    residency_zone: shop.residency_zone ?? undefined,
    currency_code: default_currency,
    time_zone,
    status,
    branding: shop.settings.branding,
    updated_at: new Date(shop.updated_at).toISOString(),
  }
  const result = await call(
    PAYLOAD_SERVICE.provisionTenant,
    medusa_id,
    `${medusa_id}/provision/${body.updated_at}`,
    body,
  )
  if (!result.success) throw new Error(`content service: ${result.error?.message ?? "refused the shop"}`)
}

/** Tells Payload how a shop is now. Never throws: what it misses it gets with the next mail. */
export async function tellShop(shop: OwnShop, warn: (message: string) => void): Promise<Delivery> {
  return attempt(() => provision(shop), warn)
}

/** Sends a mail in a shop's name, which Payload is told first. Never throws: who waits for the mail can ask for it again. */
export async function sendMail(
  shop: OwnShop,
  mail: Omit<SendMessageInput, "channel">,
  key: string,
  warn: (message: string) => void,
): Promise<Delivery> {
  return attempt(async () => {
    await provision(shop)
    const body: SendMessageInput = { ...mail, channel: "email" }
    const result = await call(PAYLOAD_SERVICE.sendMessage, scopeOf(shop), key, body)
    if (!result.success) throw new Error(`content service: ${result.error?.message ?? "refused the mail"}`)
  }, warn)
}

async function attempt(work: () => Promise<void>, warn: (message: string) => void): Promise<Delivery> {
  if (!process.env.PAYLOAD_URL) return "unset"
  try {
    await work()
    return "sent"
  } catch (error) {
    warn(error instanceof Error ? error.message : "content service: unknown failure")
    return "failed"
  }
}
