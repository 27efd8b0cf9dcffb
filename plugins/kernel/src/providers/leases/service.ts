import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { ILockingProvider } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { LockSession } from "./session"

interface Lease {
  owner: string | null
  /** Milliseconds; null: until it is given back. */
  expires: number | null
  taken: boolean
}

interface Terms {
  ownerId?: string | null
  /** Seconds. */
  expire?: number
}

/** Stock is guarded by its own row in the database (`docs/decisions/stock-guard.md`); a lock before it would only add a queue that times out. */
const GUARDED = "iitem_"
const RETRY_MS = 40
const EXECUTE_SECONDS = 5

/**
 * Locks of core's Locking Module that all processes on one database share and that a dead process loses at once: a session's
 * advisory locks in Postgres, with owner and expiry kept here.
 */
class LeaseProviderService implements ILockingProvider {
  static identifier = "lease"

  private readonly leases = new Map<string, Lease>()
  private readonly session: LockSession

  constructor(cradle: Record<string, unknown>) {
    const pool = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex
    this.session = new LockSession(pool, () => {
      this.leases.clear()
    })
  }

  async execute<T>(
    keys: string | string[],
    job: () => Promise<T>,
    args?: { timeout?: number; expire?: number },
  ): Promise<T> {
    const ownerId = `execute:${randomUUID()}`
    const until = Date.now() + Math.max(args?.timeout ?? EXECUTE_SECONDS, 1) * 1_000
    while (!(await this.take(keys, { ownerId }))) {
      if (Date.now() >= until) throw conflict("Timed-out acquiring lock.")
      await wait(RETRY_MS)
    }
    try {
      return await job()
    } finally {
      await this.release(keys, { ownerId })
    }
  }

  /** All of the keys or none. @throws Error where somebody else holds one of them */
  async acquire(keys: string | string[], terms: Terms = {}): Promise<void> {
    const list = [keys].flat().join('", "')
    if (!(await this.take(keys, terms))) throw conflict(`Failed to acquire lock for key "${list}"`)
  }

  /** @returns false where one of them was not the owner's */
  async release(keys: string | string[], { ownerId }: Pick<Terms, "ownerId"> = {}): Promise<boolean> {
    let all = true
    for (const key of lockable(keys)) {
      const lease = this.leases.get(key)
      const own = lease?.taken && (ownerId === undefined || lease.owner === ownerId)
      if (own) await this.give(key)
      else all = false
    }
    return all
  }

  async releaseAll({ ownerId }: Pick<Terms, "ownerId"> = {}): Promise<void> {
    for (const [key, { owner }] of this.leases) if (ownerId === undefined || owner === ownerId) await this.give(key)
  }

  async close(): Promise<void> {
    await this.session.close()
  }

  private async take(keys: string | string[], terms: Terms): Promise<boolean> {
    const mine: string[] = []
    for (const key of lockable(keys)) {
      const answer = await this.takeOne(key, terms)
      if (answer === "new") mine.push(key)
      if (answer !== "held") continue
      await Promise.all(mine.map((taken) => this.give(taken)))
      return false
    }
    return true
  }

  private async takeOne(key: string, { ownerId, expire }: Terms): Promise<"new" | "own" | "held"> {
    const owner = ownerId ?? null
    const expires = expire ? Date.now() + expire * 1_000 : null
    const known = this.leases.get(key)
    if (known && known.owner === owner && owner !== null && known.taken) {
      if (expires) known.expires = expires
      return "own"
    }
    if (known && !(known.taken && known.expires !== null && known.expires <= Date.now())) return "held"
    // Written before the answer is there: a second call of this process does not ask, one session may lock the same key twice.
    const lease: Lease = { owner, expires, taken: known !== undefined }
    this.leases.set(key, lease)
    if (lease.taken) return this.watch(key, lease)
    try {
      lease.taken = await this.session.tryLock(key)
    } finally {
      if (!lease.taken && this.leases.get(key) === lease) this.leases.delete(key)
    }
    return lease.taken && this.leases.get(key) === lease ? this.watch(key, lease) : "held"
  }

  /** Other processes see no expiry, only a lock: it is given back when it is over. */
  private watch(key: string, lease: Lease): "new" {
    if (lease.expires === null) return "new"
    setTimeout(() => this.expire(key, lease), Math.max(lease.expires - Date.now(), 0)).unref()
    return "new"
  }

  private expire(key: string, lease: Lease): void {
    if (this.leases.get(key) !== lease || lease.expires === null) return
    if (lease.expires > Date.now()) this.watch(key, lease)
    else void this.give(key).catch(() => undefined)
  }

  private async give(key: string): Promise<void> {
    const lease = this.leases.get(key)
    if (!lease) return
    lease.taken = false
    try {
      await this.session.unlock(key)
    } finally {
      if (this.leases.get(key) === lease) this.leases.delete(key)
    }
  }
}

const lockable = (keys: string | string[]): string[] =>
  [...new Set([keys].flat())].filter((key) => !key.startsWith(GUARDED)).sort()

const conflict = (message: string): MedusaError => new MedusaError(MedusaError.Types.CONFLICT, message)

export default LeaseProviderService
