import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { LOGISTICS_MODULE } from "../../../modules/logistics"
import type LogisticsModuleService from "../../../modules/logistics/service"
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

/** @throws MedusaError NOT_FOUND */
export async function readDelivery(scope: MedusaContainer, id: string) {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "delivery", fields: detailFields, filters: { id } })
  const delivery = data[0] as unknown as StoredDelivery | undefined
  if (!delivery) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Delivery ${id} does not exist`)
  return detailView(delivery, await namesFor(scope, [delivery]))
}
