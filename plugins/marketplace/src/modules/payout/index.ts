import { Module } from "@medusajs/framework/utils"

import PayoutModuleService from "./service"

/** The key of the module in a container. */
export const PAYOUT = "payout"

export default Module(PAYOUT, { service: PayoutModuleService })
