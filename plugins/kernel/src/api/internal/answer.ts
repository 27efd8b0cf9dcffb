import type { ActivityResult } from "@dakkah/contracts"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { refuse, sendResult } from "../../internal/results"

/**
 * Answers a call of one of our processes: a body that is not what the contract says, and a refusal of ours, are results;
 * everything else is an outage and stays an error.
 */
export async function answer<T>(
  request: MedusaRequest,
  response: MedusaResponse,
  schema: z.ZodType<T>,
  work: (body: T) => Promise<ActivityResult>,
): Promise<void> {
  const body = schema.safeParse(request.body)
  if (!body.success) {
    sendResult(response, refuse("invalid_body", z.prettifyError(body.error)))
    return
  }
  sendResult(response, await work(body.data).catch(refusalOf))
}

function refusalOf(error: unknown): ActivityResult {
  const { type, message } = error as MedusaError
  if (type === MedusaError.Types.INVALID_DATA) return refuse("invalid_data", message)
  if (type === MedusaError.Types.NOT_ALLOWED) return refuse("not_allowed", message, { type: "AuthenticationError" })
  throw error
}
