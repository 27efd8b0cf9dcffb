/** Why something could not be had, as far as a person can do something about it; null where only the server's words say it. */
export type FailureKind = "unreachable" | "signed_out" | "forbidden" | "gone" | "broken"

const BY_STATUS: Readonly<Record<number, FailureKind>> = { 401: "signed_out", 403: "forbidden", 404: "gone" }
const FIRST_SERVER_ERROR = 500

/** @param error of the SDK, which knows the answer's status, or of the browser, which had no answer */
export function failureKind(error: Error): FailureKind | null {
  const status = (error as { status?: unknown }).status
  if (typeof status === "number") return status >= FIRST_SERVER_ERROR ? "broken" : (BY_STATUS[status] ?? null)
  // Every browser's own word for "no answer" is another, its type is the same.
  return error instanceof TypeError ? "unreachable" : null
}
