import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { prepareDatabase } from "../../../installer/at-start"
import { describeStock } from "../../../stock/describe"
import { tenancy } from "../../../tenancy/context"
import { rememberActor } from "../../../tenancy/remember-actor"

/** Nothing is served from a database without captures and policies, and nothing is written without a name. */
export default async function prepareDatabaseLoader({ container, logger }: LoaderOptions): Promise<void> {
  const report = await prepareDatabase()
  for (const line of report ? describeStock(report.stock) : []) logger?.warn(line)
  if (!tenancy.enabled) rememberActor(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
}
