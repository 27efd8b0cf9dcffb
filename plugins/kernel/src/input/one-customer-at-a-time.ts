import { once } from "node:events"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"

import { pathOf } from "../principal/path"
import { currentTenant } from "../tenancy/context"

const NAMES_A_CUSTOMER = /^\/store\/carts(\/[^/]+)?$/
const PATIENCE_SECONDS = 5

/**
 * Core looks for the customer of a cart's e-mail and makes it where there is none, with nothing in between: of several carts with one
 * new e-mail (a double click, two tabs) all but one would fail. Here they come one after the other, and the later ones find it. Who
 * waits too long goes on; with the locking module in memory so does who comes to another process, and is told of the double.
 */
export async function oneCustomerAtATime(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { email } = (request.body ?? {}) as { email?: unknown }
  if (request.method !== "POST" || typeof email !== "string" || !NAMES_A_CUSTOMER.test(pathOf(request))) return next()
  let passed = false
  const pass = async (): Promise<void> => {
    passed = true
    const answered = once(response, "close")
    next()
    await answered
  }
  try {
    const key = `customer:${currentTenant()}:${email.trim().toLowerCase()}`
    await request.scope.resolve(Modules.LOCKING).execute([key], pass, { timeout: PATIENCE_SECONDS })
  } catch (error) {
    if (passed) throw error
    next()
  }
}
