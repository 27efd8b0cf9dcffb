import { Module } from "@medusajs/framework/utils"

import ReconciliationModuleService from "./service"

/** The key of the module in a container. */
export const RECONCILIATION = "reconciliation"

export default Module(RECONCILIATION, { service: ReconciliationModuleService })
