/** An answer that is neither a result nor a refusal: the caller did something wrong, or this system is not able to work. */
export class ServiceError extends Error {
  constructor(
    readonly status: 401 | 403 | 409 | 413 | 422 | 503,
    readonly code: string,
    message: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message)
  }
}
