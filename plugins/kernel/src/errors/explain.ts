import {
  errorHandler,
  getHttpResponseFromError,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { pathOf } from "../principal/path"
import { promotionConflictOf } from "../promotions/promotion-conflict"
import { stockConflictOf } from "../stock/stock-conflict"
import { addressedBy, missingRow, type Addressed } from "./addressed"
import { conflictOf, sendConflict, type Conflict } from "./conflict"
import { databaseErrorOf, explainDatabaseError } from "./explain-database"

const core = errorHandler()

/**
 * Answers errors as core does, but asks first, where that would be a 500, whether the request is to blame: a value that its
 * column cannot hold, a field that its model has not, an id in the path that this shop has not. What is left is a fault of
 * ours and stays a 500. Nothing is lost: what core threw stands in the log.
 */
export async function explainErrors(
  error: unknown,
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const conflict = await conflictFor(error, request)
  if (conflict) return sendConflict(response, conflict)
  const refusal = await refusalFor(error, request)
  if (refusal) {
    const { message, stack } = error as Error
    request.scope
      ?.resolve(ContainerRegistrationKeys.LOGGER)
      .debug(`${request.method} ${pathOf(request)} answered as "${refusal.message}": ${stack ?? message}`)
  }
  core(refusal ?? error, request, response, next)
}

/** Somebody else was first: in stock, in a promotion, with this very cart. */
async function conflictFor(error: unknown, request: MedusaRequest): Promise<Conflict | null> {
  if (!isErrorLike(error)) return null
  return conflictOf(error) ?? promotionConflictOf(error) ?? (await stockConflictOf(error, request))
}

async function refusalFor(error: unknown, request: MedusaRequest): Promise<MedusaError | null> {
  if (!isErrorLike(error)) return null
  const fault = databaseErrorOf(error)
  if (fault) return explainDatabaseError(fault)
  if (getHttpResponseFromError(error).statusCode < 500) return null
  const input = faultOfInput(error)
  if (input) return new MedusaError(MedusaError.Types.INVALID_DATA, input)
  const missing = await missingFrom(request)
  return missing && new MedusaError(MedusaError.Types.NOT_FOUND, `${missing.entity}: "${missing.id}" was not found`)
}

/** What a workflow threw has been a message to itself in between, and is no `Error` any more. */
const isErrorLike = (error: unknown): error is Error =>
  typeof error === "object" && error !== null && typeof (error as { message?: unknown }).message === "string"

function faultOfInput(error: Error): string | null {
  if (error.name === "URIError")
    return "address: its escapes are no UTF-8. Encode path and query as UTF-8, each byte as %XX"
  if (isUnknownField(error)) return error.message
  return isThrownByValidator(error) ? "The body lacks a field that is required, or holds one of another type" : null
}

function missingFrom(request: MedusaRequest): Promise<Addressed | null> {
  const template: unknown = (request as { route?: { path?: unknown } }).route?.path
  if (typeof template !== "string" || !request.scope) return Promise.resolve(null)
  return missingRow(request.scope, addressedBy(template, pathOf(request)))
}

/** MikroORM, about a filter, a field or an order that names no property of the model. */
const isUnknownField = ({ message }: Error): boolean =>
  /^Trying to \w+ by not existing property|^Entity '.*' does not have property/.test(message)

/** Core's schemas run code of their own (`trim`) before they look at a type: what that throws, the input has caused. */
const isThrownByValidator = ({ stack = "" }: Error): boolean =>
  /[\\/]validators\.[jt]s/.test(stack.split("\n")[1] ?? "")
