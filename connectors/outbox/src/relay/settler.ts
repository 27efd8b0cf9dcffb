import type { Logger } from "pino"
import type { Queryable } from "../queryable"
import { OUTAGE_BACKOFF, backoff } from "./backoff"
import { reasonOf } from "./failures"
import { type Settlement, settleEvents } from "./settle"

const GATHER_MILLISECONDS = 5

/** Gathers how deliveries ended and writes them together. What cannot be written is kept and written later. */
export class Settler {
  private waiting: Settlement[] = []
  private timer: NodeJS.Timeout | null = null
  private writing: Promise<void> | null = null
  private failures = 0

  constructor(
    private readonly db: Queryable,
    private readonly owner: string,
    private readonly log: Logger,
    private readonly settled: (settlements: readonly Settlement[]) => void,
  ) {}

  add(settlement: Settlement): void {
    this.waiting.push(settlement)
    this.plan(GATHER_MILLISECONDS)
  }

  /** Writes what is there now, once. Used when the relay stops; leases settle the rest. */
  async finish(): Promise<void> {
    await this.writing
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    await this.write()
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  private plan(wait: number): void {
    if (this.timer || this.writing) return
    this.timer = setTimeout(() => {
      this.timer = null
      this.writing = this.write().finally(() => {
        this.writing = null
        if (this.waiting.length > 0) this.plan(this.failures > 0 ? backoff(this.failures, OUTAGE_BACKOFF) : 0)
      })
    }, wait)
  }

  private async write(): Promise<void> {
    const batch = this.waiting
    if (batch.length === 0) return
    this.waiting = []
    try {
      await settleEvents(this.db, batch, this.owner)
      this.failures = 0
      this.settled(batch)
    } catch (error) {
      this.failures += 1
      this.waiting = [...batch, ...this.waiting]
      this.log.warn({ events: batch.length, reason: reasonOf(error) }, "settling failed, will be tried again")
    }
  }
}
