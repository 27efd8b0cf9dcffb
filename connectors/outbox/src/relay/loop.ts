import type { Logger } from "pino"
import type { OutboxRow } from "../envelope"
import type { Queryable } from "../queryable"
import { OUTAGE_BACKOFF, backoff } from "./backoff"
import { claimEvents, renewLeases } from "./claim"
import type { Deliver } from "./deliver"
import { Outage, reasonOf } from "./failures"
import type { Gate } from "./gate"
import type { RelayMetrics } from "./metrics"
import { outcomeOf } from "./outcome"
import type { Outcome, Settlement } from "./settle"
import { Settler } from "./settler"
import type { System } from "./targets"
import { Waker } from "./waker"

/** Milliseconds, but for the numbers of events. */
export interface LoopSettings {
  /** Most events held at a time. */
  batch: number
  /** Most deliveries at a time. */
  concurrency: number
  lease: number
  /** Longest sleep of an idle loop; right after work it polls ten times as often. */
  poll: number
}

export interface LoopParts {
  source: string
  owner: string
  db: Queryable
  deliver: Deliver
  /** The gates of the systems this source needs. */
  gates: ReadonlyMap<System, Gate>
  metrics: RelayMetrics
  log: Logger
  settings: LoopSettings
}

interface Held {
  row: OutboxRow
  /** End of the lease by this process's clock, milliseconds. */
  until: number
}

/** Claims, delivers and settles the events of one database until it is stopped. No failure ends it. */
export class Loop {
  private readonly held = new Map<string, Held>()
  private queue: OutboxRow[] = []
  private readonly active = new Set<Promise<void>>()
  private readonly waker = new Waker()
  private readonly settler: Settler
  private renewal: NodeJS.Timeout | null = null
  private running: Promise<void> | null = null
  private stopping = false
  private failures = 0
  private idle = 0
  /** Null while the database answers and the outbox is there. */
  error: string | null = "not yet connected"

  constructor(private readonly parts: LoopParts) {
    this.settler = new Settler(parts.db, parts.owner, parts.log, (done) => this.settled(done))
  }

  start(): void {
    this.renewal = setInterval(() => void this.renew(), this.parts.settings.lease / 3)
    this.running = this.run()
  }

  wake(): void {
    this.idle = 0
    this.waker.wake()
  }

  /** Claims no more, gives back what is not begun, waits at most `patience` milliseconds for what is. */
  async stop(patience: number): Promise<void> {
    this.stopping = true
    this.waker.wake()
    await this.running
    for (const row of this.queue.splice(0))
      this.settle(row, { kind: "released", attempts: row.retry_count, reason: row.error_message })
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)))
    await Promise.race([Promise.all(this.active), late])
    clearTimeout(timer)
    if (this.renewal) clearInterval(this.renewal)
    await this.settler.finish()
  }

  private async run(): Promise<void> {
    const { poll } = this.parts.settings
    while (!this.stopping) {
      const closed = Math.max(0, ...[...this.parts.gates.values()].map((gate) => gate.wait))
      if (closed > 0) {
        await this.waker.sleep(closed)
        continue
      }
      const before = Date.now()
      const claimed = await this.claim(this.room())
      this.idle = claimed > 0 ? 0 : Math.min(poll, Math.max(poll / 10, this.idle * 2))
      // A claim that looks through many blocked events and finds none must not keep the database busy.
      if (claimed === 0) this.idle = Math.max(this.idle, 4 * (Date.now() - before))
      await this.waker.sleep(this.failures > 0 ? backoff(this.failures, OUTAGE_BACKOFF) : this.idle || poll / 10)
    }
  }

  /** How many events may be claimed now. While a system's return is being tried, one at a time. */
  private room(): number {
    const probing = [...this.parts.gates.values()].some((gate) => gate.probing)
    return Math.max(0, (probing ? 1 : this.parts.settings.batch) - this.held.size)
  }

  private async claim(limit: number): Promise<number> {
    if (limit === 0) return 0
    const { db, owner, settings, log, source, metrics } = this.parts
    const until = Date.now() + settings.lease
    try {
      const rows = await claimEvents(db, { limit, owner, lease: settings.lease })
      if (this.error) log.info("connected")
      this.failures = 0
      this.error = null
      metrics.connected.set({ source }, 1)
      for (const row of rows) this.held.set(row.id, { row, until })
      this.queue.push(...rows)
      this.pump()
      return rows.length
    } catch (error) {
      this.failures += 1
      if (this.failures === 1) log.warn({ reason: reasonOf(error) }, "the outbox cannot be read, will be tried again")
      this.error = reasonOf(error)
      metrics.connected.set({ source }, 0)
      return 0
    }
  }

  private pump(): void {
    while (!this.stopping && this.active.size < this.parts.settings.concurrency) {
      const row = this.queue.shift()
      if (!row) return
      const work: Promise<void> = this.deliver(row).finally(() => {
        this.active.delete(work)
        this.pump()
      })
      this.active.add(work)
    }
  }

  private async deliver(row: OutboxRow): Promise<void> {
    const { gates, deliver } = this.parts
    const held = this.held.get(row.id)
    if (!held || held.until <= Date.now()) {
      // The lease ran out while it waited here: somebody else may be at it.
      this.held.delete(row.id)
      return
    }
    const away = [...gates.values()].find((gate) => gate.wait > 0)
    if (away) return this.settle(row, { kind: "released", attempts: row.retry_count, reason: away.error })
    try {
      this.settle(row, { kind: "delivered", result: await deliver(row) })
    } catch (error) {
      if (error instanceof Outage) gates.get(error.system)?.close(error.message)
      this.settle(row, outcomeOf(error, row))
    }
  }

  private settle(row: OutboxRow, outcome: Outcome): void {
    const { metrics, source, log } = this.parts
    const about = {
      event_id: row.id,
      event_type: row.event_type,
      tenant_id: row.tenant_id,
      correlation_id: row.correlation_id,
    }
    if (outcome.kind === "delivered") {
      const seconds = Math.max(0, Date.now() - row.available_at.getTime()) / 1_000
      metrics.delivered.inc({ source, kind: String(outcome.result["outcome"] ?? outcome.result["kind"]) })
      metrics.latency.observe({ source }, seconds)
      log.info({ ...about, workflow_id: outcome.result["workflow_id"], seconds }, "delivered")
    } else {
      metrics.failures.inc({ source, outcome: outcome.kind })
      const level = outcome.kind === "parked" ? "error" : outcome.kind === "retry" ? "warn" : "debug"
      log[level]({ ...about, attempts: outcome.attempts, reason: outcome.reason }, outcome.kind)
    }
    this.settler.add({ id: row.id, outcome })
  }

  private settled(done: readonly Settlement[]): void {
    for (const { id } of done) this.held.delete(id)
    this.wake()
  }

  private async renew(): Promise<void> {
    const { db, owner, settings, log } = this.parts
    const ids = [...this.held.keys()]
    if (ids.length === 0) return
    const until = Date.now() + settings.lease
    try {
      await renewLeases(db, ids, { owner, lease: settings.lease })
      for (const id of ids) {
        const held = this.held.get(id)
        if (held) held.until = until
      }
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "leases could not be renewed")
    }
  }
}
