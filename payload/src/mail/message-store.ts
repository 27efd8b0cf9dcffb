import { sql } from "@payloadcms/db-postgres"
import { ValidationError, type Payload } from "payload"
import type { Message } from "../payload-types"
import { SEND_TIMEOUT } from "./transport"

/** Longer than a transport may take: when it is over, the sender that claimed the mail is dead. */
const LEASE = SEND_TIMEOUT * 2

export type NewMessage = Omit<
  Message,
  "id" | "createdAt" | "updatedAt" | "attempts" | "lease_until" | "sent_at" | "error"
>

export const leaseEnd = (now = Date.now()): string => new Date(now + LEASE).toISOString()

export async function findMessage(payload: Payload, scope: string, idempotency_key: string): Promise<Message | null> {
  const { docs } = await payload.find({
    collection: "messages",
    where: { scope: { equals: scope }, idempotency_key: { equals: idempotency_key } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  return docs[0] ?? null
}

/**
 * Claims a key by inserting its message: whoever inserts sends.
 * @returns null when another call was first
 */
export async function claimMessage(payload: Payload, message: NewMessage): Promise<Message | null> {
  const now = new Date().toISOString()
  const own = message.status === "sent" ? { sent_at: now } : { lease_until: leaseEnd() }
  try {
    return await payload.create({ collection: "messages", depth: 0, data: { ...message, ...own, attempts: 1 } })
  } catch (error) {
    // Its own transaction, rolled back as a whole: nothing is lost by going on. Only the doubled key is expected.
    if (error instanceof ValidationError && (await findMessage(payload, message.scope, message.idempotency_key)))
      return null
    throw error
  }
}

/** Takes over a mail that failed, or whose sender died. @returns false when somebody else has it */
export async function reclaimMessage(payload: Payload, id: string): Promise<boolean> {
  const { rows } = await payload.db.drizzle.execute(sql`
    update messages set status = 'queued', error = null, attempts = attempts + 1, lease_until = ${leaseEnd()}, updated_at = now()
    where id = ${id} and (status = 'failed' or (status = 'queued' and lease_until < now()))
    returning id`)
  return rows.length === 1
}

/** Closes a claimed mail. A mail that is sent or refused never changes again (trigger). */
export async function closeMessage(
  payload: Payload,
  id: string,
  outcome: { status: "sent" } | { status: "failed" | "refused"; error: string },
): Promise<void> {
  const error = outcome.status === "sent" ? null : outcome.error
  await payload.db.drizzle.execute(sql`
    update messages set status = ${outcome.status}, error = ${error}, lease_until = null, updated_at = now(),
      sent_at = case when ${outcome.status} = 'sent' then now() end
    where id = ${id} and status = 'queued'`)
}
