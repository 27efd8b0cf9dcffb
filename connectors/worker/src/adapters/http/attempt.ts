import { Context } from "@temporalio/activity"

/** Kept free at an attempt's end, so that the activity reports its own timeout before the server gives it up. */
const MARGIN = 0.9

/** Beats within the time after which silence counts as death. */
const BEATS = 4

const current = (): Context | undefined => {
  try {
    return Context.current()
  } catch {
    return undefined
  }
}

/** @param wanted milliseconds @returns the same, at most nine tenths of the attempt under way */
export function attemptLimit(wanted: number): number {
  const attempt = current()?.info.startToCloseTimeoutMs
  return attempt ? Math.max(1, Math.min(wanted, Math.floor(attempt * MARGIN))) : wanted
}

/**
 * The signal that ends a call of the activity under way, as a list of none or one: its worker stops, or another one has taken over.
 * Not a saga that is cancelled: its call is in the other system already, and an undo that overtakes it would undo nothing.
 */
export function activityCancellation(): AbortSignal[] {
  const context = current()
  if (!context) return []
  const { cancellationSignal } = context
  const controller = new AbortController()
  const end = (): void => {
    if (!context.cancellationDetails?.cancelRequested) controller.abort(cancellationSignal.reason)
  }
  if (cancellationSignal.aborted) end()
  else cancellationSignal.addEventListener("abort", end, { once: true })
  return [controller.signal]
}

/** Beats while `work` runs, so that the server tells a slow call from a dead worker. The SDK throttles what is too often. */
export async function beating<T>(work: () => Promise<T>): Promise<T> {
  const context = current()
  const limit = context?.info.heartbeatTimeoutMs
  if (!context || !limit) return work()
  const timer = setInterval(() => context.heartbeat(), limit / BEATS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
