import type { SendMessageInput } from "@dakkah/contracts"
import type { Payload } from "payload"
import { z } from "zod"
import { KeyReusedError, sendMessage, StillSendingError, TransportDownError } from "../mail/send-message"
import type { Transport } from "../mail/transport"
import { answer } from "./answer"
import { authenticate } from "./authenticate"
import { ServiceError } from "./errors"
import { correlationId, idempotencyKey, readBody } from "./read-body"

const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

const body = z.strictObject({
  template: z.string().min(1).max(64),
  channel: z.literal("email"),
  to: z.string().min(1).max(320),
  locale: z.string().max(35).refine(isLanguageTag, "a language tag such as ar or fr-FR"),
  data: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<SendMessageInput>

/** `POST /api/service/messages`: renders a template and sends it once for its key. Answers `ActivityResult<SentMessage>`. */
export function postMessage(request: Request, payload: Payload, transport?: Transport): Promise<Response> {
  return answer(payload, async () => {
    const { tenant_id } = await authenticate(request, ["worker", "medusa"])
    const idempotency_key = idempotencyKey(request)
    const input = await readBody(request, body)
    try {
      return await sendMessage(
        payload,
        input,
        { tenant_id, idempotency_key, correlation_id: correlationId(request) },
        transport,
      )
    } catch (error) {
      if (error instanceof KeyReusedError) throw new ServiceError(422, "key_reused", error.message)
      if (error instanceof StillSendingError) throw new ServiceError(409, "in_progress", error.message)
      if (error instanceof TransportDownError) throw new ServiceError(503, "mail_server_unavailable", error.message)
      throw error
    }
  })
}
