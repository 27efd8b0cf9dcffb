import { nodeFilter } from "@dakkah/kernel"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
import { pathId } from "../path-id"
import { detailFields } from "./query-config"
import { detailView, type Names, type StoredDelivery } from "./view"

interface Marketplace {
  listVendors(
    filters: { id: string[] },
    config: { select: string[]; take: number },
  ): Promise<{ id: string; name: string }[]>
}

const distinct = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

/** Names of the drivers, also those who have left, and of the vendors where there is a marketplace. */
export async function namesFor(
  scope: MedusaContainer,
  deliveries: readonly { driver_id: string | null; vendor_id: string | null }[],
): Promise<Names> {
  const drivers = distinct(deliveries.map((delivery) => delivery.driver_id))
  const vendors = distinct(deliveries.map((delivery) => delivery.vendor_id))
  const service = scope.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const marketplace = scope.resolve<Marketplace | undefined>("marketplace", { allowUnregistered: true })
  const [carriers, sellers] = await Promise.all([
    drivers.length > 0 ? service.listDrivers({ id: drivers }, { take: drivers.length, withDeleted: true }) : [],
    vendors.length > 0
      ? marketplace?.listVendors({ id: vendors }, { select: ["id", "name"], take: vendors.length })
      : [],
  ])
  return new Map([...carriers, ...(sellers ?? [])].map(({ id, name }) => [id, name]))
}

/** @throws MedusaError NOT_FOUND for what does not exist in the caller's part of the city */
export async function readDelivery(req: MedusaRequest, id: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id, ...(await nodeFilter(req)) }
  const { data } = await query.graph({ entity: "delivery", fields: detailFields, filters })
  const delivery = data[0] as unknown as StoredDelivery | undefined
  if (!delivery) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Delivery ${id} does not exist`)
  return detailView(delivery, await namesFor(req.scope, [delivery]))
}

/**
 * The id of a delivery in the caller's part of the city, for a route that changes it.
 * @throws MedusaError NOT_FOUND
 */
export async function requireDelivery(req: MedusaRequest): Promise<string> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const id = pathId(req)
  const { data } = await query.graph({
    entity: "delivery",
    fields: ["id"],
    filters: { id, ...(await nodeFilter(req)) },
  })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Delivery ${id} does not exist`)
  return id
}
