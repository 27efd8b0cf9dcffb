import { dirname, join } from "node:path"
import { asClass } from "@medusajs/framework/awilix"
import type { LoaderOptions } from "@medusajs/framework/types"
import { Module, Modules, ModulesSdkUtils } from "@medusajs/framework/utils"
import engine from "@medusajs/workflow-engine-redis"

import { TenantTransactionStorage } from "./tenant-storage"

const confineResumedSteps = ({ container }: LoaderOptions): Promise<void> => {
  container.register({ redisDistributedTransactionStorage: asClass(TenantTransactionStorage).singleton() })
  return Promise.resolve()
}

/** Its tables are core's, and so are their migrations. */
const migrations = {
  moduleName: Modules.WORKFLOW_ENGINE,
  pathToMigrations: join(dirname(require.resolve("@medusajs/workflow-engine-redis")), "migrations"),
}

/** Core's Redis workflow engine, with its options, whose later steps run in the tenant that started the workflow. */
export default {
  ...Module(Modules.WORKFLOW_ENGINE, {
    service: engine.service,
    loaders: [...(engine.loaders ?? []), confineResumedSteps],
  }),
  runMigrations: ModulesSdkUtils.buildMigrationScript(migrations),
  revertMigration: ModulesSdkUtils.buildRevertMigrationScript(migrations),
}
