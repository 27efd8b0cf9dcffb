import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import OfflineGatewayProviderService from "./service"

export default ModuleProvider(Modules.PAYMENT, { services: [OfflineGatewayProviderService] })
