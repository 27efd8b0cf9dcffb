import { Module } from "@medusajs/framework/utils"
import OfflineGatewayModuleService from "./service"

export const OFFLINE_GATEWAY_MODULE = "offline_gateway"

export default Module(OFFLINE_GATEWAY_MODULE, { service: OfflineGatewayModuleService })
