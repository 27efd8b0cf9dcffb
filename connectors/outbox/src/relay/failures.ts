import type { System } from "./targets"

/** A system is away: every event that needs it waits, and no attempt is counted. */
export class Outage extends Error {
  override readonly name = "Outage"
  constructor(
    readonly system: System,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${system}: ${message}`, options)
  }
}

/** This event was refused; it is tried again, and parked when its attempts are used up. */
export class Refused extends Error {
  override readonly name = "Refused"
}

/** This event can never be delivered as it is: parked at once. */
export class Poison extends Error {
  override readonly name = "Poison"
}

const MAX_MESSAGE = 1_000

/** The text kept with the event: one line, bounded. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.replace(/\s+/g, " ").slice(0, MAX_MESSAGE)
}
