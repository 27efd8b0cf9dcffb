import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { tenancy } from "../../../tenancy/context"

/** Gives the shop the world's countries: its regions are made of them. Nothing to undo: they are nobody's work. */
export const adoptCountriesStep = createStep("adopt-countries", async (_: void, { container }) => {
  if (!tenancy.enabled) return new StepResponse(0)
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: { copied: number }[] }>("select cityos_adopt_countries() as copied")
  return new StepResponse(rows[0]?.copied ?? 0)
})
