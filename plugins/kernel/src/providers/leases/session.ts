import type { Knex } from "@medusajs/framework/mikro-orm/knex"

interface Connection {
  query: (query: { name?: string; text: string; values?: unknown[] }) => Promise<{ rows: { held: boolean }[] }>
  on: (event: "error" | "end", listener: () => void) => void
  end: () => Promise<void>
  unref?: () => void
}

/** A server that lost sight of us lets go of our locks within half a minute. */
const KEEPALIVE = "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3"
/** Keeps these keys apart from whatever else is locked by a hash. */
const SEED = 7_219

/**
 * One connection of this process, outside of its pool, that holds advisory locks for as long as it lives: Postgres lets go of
 * them when the process dies, however it dies.
 */
export class LockSession {
  private open?: Promise<Connection>

  /** @param onLost called when the connection is gone, and with it every lock */
  constructor(
    private readonly pool: Knex,
    private readonly onLost: () => void,
  ) {}

  /** @returns false when another session holds it */
  async tryLock(key: string): Promise<boolean> {
    const text = `select pg_try_advisory_lock(hashtextextended($1, ${SEED})) as held`
    const connection = await this.connection()
    const { rows } = await connection.query({ name: "cityos_lease_take", text, values: [key] })
    return rows[0]?.held === true
  }

  async unlock(key: string): Promise<void> {
    if (!this.open) return
    const text = `select pg_advisory_unlock(hashtextextended($1, ${SEED})) as held`
    const connection = await this.open
    await connection.query({ name: "cityos_lease_give", text, values: [key] })
  }

  async close(): Promise<void> {
    const { open } = this
    this.open = undefined
    await open?.then((connection) => connection.end()).catch(() => undefined)
  }

  private connection(): Promise<Connection> {
    if (this.open) return this.open
    const opening = this.connect()
    const lost = () => {
      if (this.open !== opening) return
      this.open = undefined
      this.onLost()
    }
    this.open = opening
    opening.then((connection) => {
      connection.on("error", lost)
      connection.on("end", lost)
    }, lost)
    return opening
  }

  private async connect(): Promise<Connection> {
    const client = this.pool.client as { acquireRawConnection: () => Promise<Connection> }
    // The pool's first connection reads the settings that a raw one is made with.
    await this.pool.raw("select 1")
    const connection = await client.acquireRawConnection()
    // Held open for a process that lives, not in order to keep it alive.
    connection.unref?.()
    await connection.query({ text: KEEPALIVE })
    return connection
  }
}
