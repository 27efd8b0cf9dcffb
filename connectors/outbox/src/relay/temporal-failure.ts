import { isGrpcServiceError } from "@temporalio/client"
import { NamespaceNotFoundError } from "@temporalio/common"
import { Outage, Refused, reasonOf } from "./failures"

/** gRPC statuses that speak of the request itself: INVALID_ARGUMENT, ALREADY_EXISTS, FAILED_PRECONDITION, OUT_OF_RANGE. */
const OF_THE_REQUEST = new Set([3, 6, 9, 11])

/** Every other gRPC status is the server's, the network's or the key's: all events wait, none is blamed. */
export function temporalFailure(error: unknown): Outage | Refused {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  if (error instanceof NamespaceNotFoundError)
    return new Outage("temporal", `namespace "${error.namespace}" does not exist`, { cause })
  if (isGrpcServiceError(cause)) {
    const message = cause.details || cause.message
    return OF_THE_REQUEST.has(cause.code)
      ? new Refused(`temporal refused it: ${message}`, { cause })
      : new Outage("temporal", message, { cause })
  }
  return new Refused(`temporal: ${reasonOf(error)}`, { cause: error })
}
