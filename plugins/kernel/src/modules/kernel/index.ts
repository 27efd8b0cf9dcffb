import { Module } from "@medusajs/framework/utils"

import prepareDatabaseLoader from "./loaders/prepare-database"
import maskLogsLoader from "./loaders/mask-logs"
import KernelModuleService from "./service"

/** The key of the module in a container. */
export const KERNEL = "kernel"

export default Module(KERNEL, { service: KernelModuleService, loaders: [maskLogsLoader, prepareDatabaseLoader] })
