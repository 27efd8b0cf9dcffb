import { Context } from "@temporalio/activity"

/** Kept free at an attempt's end, so that the activity reports its own timeout before the server gives it up. */
const MARGIN = 0.9

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

/** The signal of the activity under way, as a list of none or one. */
export function activityCancellation(): AbortSignal[] {
  const context = current()
  return context ? [context.cancellationSignal] : []
}
