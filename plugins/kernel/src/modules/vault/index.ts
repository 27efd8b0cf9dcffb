import { Module } from "@medusajs/framework/utils"

import VaultModuleService from "./service"

/** The key of the module in a container. */
export const VAULT = "vault"

export default Module(VAULT, { service: VaultModuleService })
