import { Client, type ClientConfig } from "pg"
import type { Logger } from "pino"
import { CHANNEL } from "../sql/text"
import { OUTAGE_BACKOFF, backoff } from "./backoff"
import { reasonOf } from "./failures"

/**
 * Wakes the loop at once when an event is committed. A hint only: while it is not connected the loop's polling finds the events.
 * Needs a direct connection; a pooler in transaction mode does not carry LISTEN.
 */
export class Listener {
  private client: Client | null = null
  private timer: NodeJS.Timeout | null = null
  private failures = 0
  private stopped = false

  constructor(
    private readonly config: ClientConfig,
    private readonly log: Logger,
    private readonly wake: () => void,
  ) {}

  async start(): Promise<void> {
    const client = new Client(this.config)
    let over = false
    const lost = (error?: Error): void => {
      if (over) return
      over = true
      client.end().catch(() => undefined)
      this.again(error)
    }
    client.on("error", lost)
    client.on("end", () => lost())
    client.on("notification", this.wake)
    this.client = client
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      this.failures = 0
      // What was committed while nobody listened.
      this.wake()
    } catch (error) {
      lost(error instanceof Error ? error : undefined)
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    await this.client?.end().catch(() => undefined)
  }

  private again(error?: Error): void {
    if (this.stopped) return
    this.failures += 1
    if (this.failures === 1)
      this.log.warn({ reason: reasonOf(error ?? "connection ended") }, "listening stopped, polling goes on")
    this.timer = setTimeout(() => void this.start(), backoff(this.failures, OUTAGE_BACKOFF))
  }
}
