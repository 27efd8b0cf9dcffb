/** Most event ids a saga remembers; older ones are let go, because a webhook is not repeated for ever. */
const REMEMBERED = 1_000

/** Tells a repeated signal from a new one by its `event_id`. Signals without one are always new: make their handlers idempotent. */
export class Inbox {
  private readonly seen = new Set<string>()

  isNew(event: unknown): boolean {
    const id = typeof event === "object" && event !== null ? (event as Record<string, unknown>)["event_id"] : undefined
    if (typeof id !== "string") return true
    if (this.seen.has(id)) return false
    this.seen.add(id)
    const [oldest] = this.seen
    if (this.seen.size > REMEMBERED && oldest !== undefined) this.seen.delete(oldest)
    return true
  }
}
