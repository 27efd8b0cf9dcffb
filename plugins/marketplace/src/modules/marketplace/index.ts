import { Module } from "@medusajs/framework/utils"

import MarketplaceModuleService from "./service"

/** The key of the module in a container. */
export const MARKETPLACE = "marketplace"

export default Module(MARKETPLACE, { service: MarketplaceModuleService })
