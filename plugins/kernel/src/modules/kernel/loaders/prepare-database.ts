import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { prepareDatabase } from "../../../installer/at-start"
import { tenancy } from "../../../tenancy/context"
import { rememberActor } from "../../../tenancy/remember-actor"

/** Nothing is served from a database without captures and policies, and nothing is written without a name. */
export default async function prepareDatabaseLoader({ container }: LoaderOptions): Promise<void> {
  await prepareDatabase()
  if (!tenancy.enabled) rememberActor(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
}
