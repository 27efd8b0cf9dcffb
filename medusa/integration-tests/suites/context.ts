import type { MedusaContainer } from "@medusajs/framework/types"
import type { Client } from "pg"
import type { Ask } from "../walk/client"
import type { World } from "../walk/world"

/** Stands in every text of the attacked shop, and nowhere else. */
export const MARKER = "ZETA-SECRET"

/** What every suite of the two shops is given: one running application, a shop, and another whose people mean harm. */
export interface TwoShops {
  ask: Ask
  container: () => MedusaContainer
  zeta: () => World
  mallory: () => World
  /** Looks at the tables past every policy. */
  inDatabase: <T>(work: (client: Client) => Promise<T>) => Promise<T>
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks until `found` is content, for what happens behind an answer. @returns the last answer, content or not */
export async function until<T>(look: () => Promise<T>, found: (value: T) => boolean, patienceMs = 10_000): Promise<T> {
  const end = Date.now() + patienceMs
  for (;;) {
    const value = await look()
    if (found(value) || Date.now() > end) return value
    await pause(100)
  }
}
