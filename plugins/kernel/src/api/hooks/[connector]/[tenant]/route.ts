import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { webhookRegistration } from "../../../../application"
import { receiveWebhookWorkflow } from "../../../../workflows"

/** Headers that say who is calling, not what is said: never stored. */
const SECRET = /^(authorization|cookie|x-api-key|proxy-)/

/**
 * A message of an outside system: the raw body is verified and stored, then answered. What it leads to happens behind it.
 * 401 for a signature that does not hold, 404 for a connector that no plugin knows.
 */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const connector = request.params["connector"] ?? ""
  const registration = webhookRegistration(connector)
  if (!registration) {
    response
      .status(404)
      .json({ type: "not_found", code: "unknown_connector", message: `No connector "${connector}" is installed.` })
    return
  }
  const raw_body = (request as { rawBody?: Buffer }).rawBody?.toString("utf8") ?? ""
  const headers = plainHeaders(request.headers)
  const external_id = await registration.verify(request.scope, { raw_body, headers })
  if (!external_id) {
    response
      .status(401)
      .json({ type: "unauthorized", code: "signature", message: "The signature does not hold. Nothing was stored." })
    return
  }
  const { result } = await receiveWebhookWorkflow(request.scope).run({
    input: { connector, external_id, headers, raw_body },
  })
  response.status(200).json({ received: true, repeated: !result.applied })
}

function plainHeaders(headers: MedusaRequest["headers"]): Record<string, string> {
  const plain = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === "string" && !SECRET.test(name) ? [[name, value] as const] : [],
  )
  return Object.fromEntries(plain)
}
