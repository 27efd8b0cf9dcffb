import type { ActivityContext, ActivityResult } from "@dakkah/contracts"
import { refuse, sendResult, serviceContext } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const Body = z.looseObject({ order_id: z.string().min(1).max(128) })

/** Answers a call of the worker about one order: a body that is not right and an order that is not there are refusals, the rest are outages. */
export async function answerForOrder(
  request: MedusaRequest,
  response: MedusaResponse,
  work: (order_id: string, context: ActivityContext) => Promise<ActivityResult>,
): Promise<void> {
  const body = Body.safeParse(request.body)
  if (!body.success) {
    sendResult(response, refuse("invalid_body", z.prettifyError(body.error)))
    return
  }
  sendResult(response, await work(body.data.order_id, serviceContext(request)).catch(refusalOf))
}

function refusalOf(error: unknown): ActivityResult {
  const { type, message } = error as MedusaError
  if (type === MedusaError.Types.NOT_FOUND) return refuse("order_not_found", message)
  if (type === MedusaError.Types.INVALID_DATA) return refuse("invalid_data", message)
  throw error
}
