import { type Backoff, OUTAGE_BACKOFF, backoff } from "./backoff"

/** Whether a system is thought to be there. After an outage it closes, then lets a single event through to find out. */
export class Gate {
  private failures = 0
  private closedUntil = 0
  private lastError: string | null = null

  constructor(private readonly waits: Backoff = OUTAGE_BACKOFF) {}

  /** Milliseconds until the next try; 0 when one may be made. */
  get wait(): number {
    return Math.max(0, this.closedUntil - Date.now())
  }

  /** True after a failure until the next success: try one, not a hundred. */
  get probing(): boolean {
    return this.failures > 0
  }

  get error(): string | null {
    return this.lastError
  }

  /** A system went away. Failures of deliveries that were under way together count as one. */
  close(reason: string): void {
    this.lastError = reason
    if (this.wait > 0) return
    this.failures += 1
    this.closedUntil = Date.now() + backoff(this.failures, this.waits)
  }

  open(): void {
    this.failures = 0
    this.closedUntil = 0
    this.lastError = null
  }
}
