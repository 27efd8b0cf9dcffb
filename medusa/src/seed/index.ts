import { mkdirSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { CITY } from "./city"
import { PLATFORM_HOST, seedPlatform } from "./platform"
import { seedTenant, type SeededTenant } from "./tenant"

/** Puts the demo city in. Idempotent: what is there stays as it is. Writes the demo log-ins to CITYOS_DEMO_FILE where it is set. */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const operator = await seedPlatform(container)
  const seeded: SeededTenant[] = []
  for (const tenant of CITY) {
    logger.info(`seed: ${tenant.name}`)
    seeded.push(await seedTenant(container, tenant))
  }
  const file = process.env.CITYOS_DEMO_FILE
  if (!file) return
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(demo(seeded, operator), null, 2)}\n`)
}

function demo(seeded: readonly SeededTenant[], operator: { user: string; password: string }) {
  const medusa = process.env.MEDUSA_URL ?? "http://localhost:9000"
  return {
    logins: [
      ...seeded.flatMap(({ tenant, host, user, password, others }) => {
        const url = `${medusa.replace("localhost", host)}/app`
        const staff = others.map((other) => ({ where: `${tenant}: one zone's operator, Medusa admin`, url, ...other }))
        return [{ where: `${tenant}: merchant, Medusa admin`, url, user, password }, ...staff]
      }),
      {
        where: "The platform: operator, Medusa admin",
        url: `${medusa.replace("localhost", PLATFORM_HOST)}/app`,
        ...operator,
      },
    ],
    stores: seeded.map(({ tenant, id, publishable_key, region_ids, shipping_option_ids }) => ({
      tenant,
      id,
      publishable_key,
      region_ids,
      shipping_option_ids,
    })),
    stories: [
      "Buy from three vendors: npm run smoke",
      "A merchant's morning: sign in to Medusa admin and open an order",
    ],
  }
}
