import { ModuleProvider, Modules } from "@medusajs/framework/utils"
import TenantFilesProviderService from "./service"

export default ModuleProvider(Modules.FILE, { services: [TenantFilesProviderService] })
