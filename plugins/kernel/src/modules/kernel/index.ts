import { Module } from "@medusajs/framework/utils"

import prepareDatabaseLoader from "./loaders/prepare-database"
import KernelModuleService from "./service"

/** The key of the module in a container. */
export const KERNEL = "kernel"

export default Module(KERNEL, { service: KernelModuleService, loaders: [prepareDatabaseLoader] })
