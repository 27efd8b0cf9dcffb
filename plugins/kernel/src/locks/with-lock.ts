import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** Each holder keeps a connection of the pool while it works with others: more than this at once could starve itself. */
const HOLDERS = 2
const LOCK_NOT_AVAILABLE = "55P03"

let holding = 0
const waiting: (() => void)[] = []

/**
 * Runs `work` while no other process works under the same key. A Postgres advisory lock: it dies with its holder, so what a killed
 * process left half done can be told from what is still being done.
 * @throws MedusaError CONFLICT (409, to be asked again) when another holder takes longer than ten seconds
 */
export async function withLock<T>(container: MedusaContainer, key: string, work: () => Promise<T>): Promise<T> {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await enter()
  try {
    return await knex.transaction(async (transaction) => {
      await transaction.raw("set local lock_timeout = '10s'")
      await transaction.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [key])
      return work()
    })
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_NOT_AVAILABLE) {
      throw new MedusaError(MedusaError.Types.CONFLICT, `${key}: another call is at work on it. Ask again`)
    }
    throw error
  } finally {
    leave()
  }
}

async function enter(): Promise<void> {
  if (holding >= HOLDERS) await new Promise<void>((resolve) => waiting.push(resolve))
  else holding += 1
}

function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else holding -= 1
}
