import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { retentionRules } from "../retention/rules"
import { eachTenant } from "../tenancy/each-tenant"

const BATCH = 1_000

/** What has been kept long enough goes, in batches that hold no lock for long. Rows that somebody holds are left for the next time. */
export default async function forgetOldRows(container: MedusaContainer): Promise<void> {
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const rules = retentionRules(process.env.RETENTION_DAYS ?? "")
  await eachTenant(container, async () => {
    for (const { name, since, only, days } of rules) {
      const sql = `delete from cityos_${name} where id in (select id from cityos_${name}
        where ${only} and ${since} < now() - ? * interval '1 day' limit ${BATCH} for update skip locked)`
      for (let deleted = BATCH; deleted === BATCH;)
        deleted = (await connection.raw<{ rowCount: number }>(sql, [days])).rowCount
    }
  })
}

export const config = { name: "forget-old-rows", schedule: "17 * * * *" }
