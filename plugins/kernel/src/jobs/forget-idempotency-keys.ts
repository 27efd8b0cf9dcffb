import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { eachTenant } from "../tenancy/each-tenant"

const BATCH = 5_000

/** Stored answers are kept for a day; what is older goes, in batches that hold no lock for long. */
export default async function forgetIdempotencyKeys(container: MedusaContainer): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  await eachTenant(container, async () => {
    for (;;) {
      const { rowCount } = await connection.raw<{ rowCount: number }>(
        "delete from cityos_idempotency_key where id in (select id from cityos_idempotency_key where expires_at < now() limit ?)",
        [BATCH],
      )
      if (rowCount < BATCH) return
    }
  })
}

export const config = { name: "forget-idempotency-keys", schedule: "17 * * * *" }
