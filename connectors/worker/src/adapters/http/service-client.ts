import type { ActivityContext, ActivityResult, ServiceClaims } from "@dakkah/contracts"
import { ApplicationFailure } from "@temporalio/common"
import type { ServiceTokens } from "@dakkah/outbox/service-token"
import { activityResult } from "./activity-result"
import { activityCancellation, attemptLimit } from "./attempt"
import { failureOfStatus } from "./failures"

export interface ServiceClientOptions {
  /** Origin without a path, `http://localhost:9000`. */
  baseUrl: string
  audience: ServiceClaims["aud"]
  tokens: ServiceTokens
  /** Milliseconds for a whole call where no activity bounds it. */
  timeout: number
}

export interface CallOptions {
  /** Timeline modules that this call may write. */
  modules?: string[]
  /** Milliseconds; at most the attempt's own limit. */
  timeout?: number
}

/** Speaks to one of our own systems: service token, keys and correlation on every call, an `ActivityResult` back. */
export class ServiceClient {
  constructor(private readonly options: ServiceClientOptions) {}

  /**
   * @throws ApplicationFailure of the specification's types (8.5) for everything but an `ActivityResult` with status 200:
   * an outage is retryable, a defect of ours is not
   */
  async post<T>(
    path: string,
    body: unknown,
    context: ActivityContext,
    call: CallOptions = {},
  ): Promise<ActivityResult<T>> {
    const { audience, baseUrl } = this.options
    const response = await this.send(
      new URL(path, baseUrl),
      {
        method: "POST",
        headers: { ...(await this.headers(context, call)), "content-type": "application/json" },
        body: JSON.stringify(body),
      },
      path,
      call,
    )
    const text = await response.text().catch((error: unknown) => {
      throw failureOfStatus(audience, path, 0, reasonOf(error))
    })
    if (response.status !== 200) {
      throw failureOfStatus(audience, path, response.status, text.slice(0, 300), response.headers.get("retry-after"))
    }
    return parse<T>(audience, path, text)
  }

  private async headers(context: ActivityContext, { modules }: CallOptions): Promise<Record<string, string>> {
    const token = await this.options.tokens.mint({
      iss: "worker",
      aud: this.options.audience,
      tenant_id: context.tenant_id,
      ...(modules && { modules }),
    })
    return {
      authorization: `Bearer ${token}`,
      "idempotency-key": context.idempotency_key,
      "x-correlation-id": context.correlation_id,
      "x-causation-id": context.causation_id,
    }
  }

  private async send(url: URL, init: RequestInit, path: string, call: CallOptions): Promise<Response> {
    const limit = attemptLimit(call.timeout ?? this.options.timeout)
    const signal = AbortSignal.any([AbortSignal.timeout(limit), ...activityCancellation()])
    try {
      return await fetch(url, { ...init, signal, redirect: "error" })
    } catch (error) {
      if (error instanceof Error && error.name === "TimeoutError") {
        throw failureOfStatus(this.options.audience, path, 408, `no answer within ${limit} ms`)
      }
      throw failureOfStatus(this.options.audience, path, 0, reasonOf(error))
    }
  }
}

function parse<T>(system: string, path: string, text: string): ActivityResult<T> {
  try {
    return activityResult.parse(JSON.parse(text)) as ActivityResult<T>
  } catch {
    // Another build of the other side, or something in between that answers for it: heals, so it is worth a retry.
    throw ApplicationFailure.retryable(
      `${system} ${path}: answered 200 with something that is no result: ${text.slice(0, 100)}`,
      "ServiceUnavailableError",
    )
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
