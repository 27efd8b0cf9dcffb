import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, MedusaService } from "@medusajs/framework/utils"
import { OfflineGateway } from "./gateway"
import OfflineIntent from "./models/offline-intent"
import OfflineOperation from "./models/offline-operation"

/** The offline gateway's books, for pages and operators. Money moves through the payment provider only. */
class OfflineGatewayModuleService extends MedusaService({ OfflineIntent, OfflineOperation }) {
  readonly gateway: OfflineGateway

  constructor(cradle: Record<string, unknown>) {
    // eslint-disable-next-line prefer-rest-params -- MedusaService reads its container from the arguments
    super(...arguments)
    this.gateway = new OfflineGateway(cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex)
  }
}

export default OfflineGatewayModuleService
