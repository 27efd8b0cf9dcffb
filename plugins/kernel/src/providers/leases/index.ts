import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import LeaseProviderService from "./service"

export default ModuleProvider(Modules.LOCKING, { services: [LeaseProviderService] })
