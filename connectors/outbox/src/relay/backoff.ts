/** How long waits between attempts grow. Milliseconds. */
export interface Backoff {
  first: number
  longest: number
}

/** Of one event: 1 s, 2 s, 4 s ... 5 min; twelve attempts take about twenty minutes. */
export const EVENT_BACKOFF: Backoff = { first: 1_000, longest: 300_000 }

/** Of a system or a database that is away. */
export const OUTAGE_BACKOFF: Backoff = { first: 250, longest: 10_000 }

/**
 * The wait before the next attempt: doubling from `first` up to `longest`, with jitter (between half of it and the whole).
 * @param failures how often it has failed, from 1
 * @returns milliseconds
 */
export function backoff(failures: number, { first, longest }: Backoff, random: () => number = Math.random): number {
  const whole = Math.min(longest, first * 2 ** Math.min(Math.max(failures, 1) - 1, 30))
  return Math.round(whole / 2 + (whole / 2) * random())
}
