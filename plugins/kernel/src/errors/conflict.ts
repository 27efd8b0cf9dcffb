import type { MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** Somebody else was there first. The answer says what is to be done, in words and for programs. */
export interface Conflict {
  code: "sold_out" | "stock_changed" | "promotion_exhausted" | "cart_ordered"
  message: string
  details: Readonly<Record<string, unknown>>
  /** Seconds after which trying again may do; absent where it will not. */
  retry_after?: number
}

/** A conflict as an error, for code that runs inside a workflow. What it says outlives the engine, its class does not. */
export class ConflictError extends MedusaError {
  readonly conflict: Conflict

  constructor(conflict: Conflict) {
    super(MedusaError.Types.CONFLICT, conflict.message, conflict.code)
    this.conflict = conflict
  }
}

/** The conflict that an error carries, be it an instance or what a workflow's engine has left of one. */
export function conflictOf(error: unknown): Conflict | null {
  const { conflict } = (error ?? {}) as { conflict?: Partial<Conflict> }
  return typeof conflict?.code === "string" && typeof conflict.message === "string" ? (conflict as Conflict) : null
}

/** Core's own handler would put words of its own in the place of a conflict's. */
export function sendConflict(response: MedusaResponse, { code, message, details, retry_after }: Conflict): void {
  if (retry_after !== undefined) response.set("retry-after", String(retry_after))
  response.status(409).json({ type: "conflict", code, message, ...details })
}
