import { Module } from "@medusajs/framework/utils"
import AccountFreezeModuleService from "./service"

export const ACCOUNT_FREEZE_MODULE = "account_freeze"

export default Module(ACCOUNT_FREEZE_MODULE, { service: AccountFreezeModuleService })
