import { container } from "@medusajs/framework"
import { asValue } from "@medusajs/framework/awilix"
import { configManager } from "@medusajs/framework/config"
import type { ConfigModule } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createTenantConnection } from "./connection"
import { tenancy } from "./context"

/** Credentials the application takes on once the tables are installed; from then on it owns nothing. */
export interface RuntimeRole {
  user: string
  password: string
}

interface RuntimeState {
  role?: RuntimeRole
}

const state: RuntimeState = {}

const DEFAULT_POOL = { min: 0, max: 20 }

/**
 * Turns tenancy on for an application: every connection of Medusa's own pool is confined to the tenant of the running code.
 * Call it around the configuration: `module.exports = withTenancy(defineConfig({ ... }))`.
 */
export function withTenancy<T extends Partial<ConfigModule> | Record<string, unknown>>(config: T): T {
  tenancy.enabled = true
  if (container.hasRegistration(ContainerRegistrationKeys.PG_CONNECTION)) return config
  container.register({ [ContainerRegistrationKeys.PG_CONNECTION]: asValue(createTenantConnection(poolConfig(config))) })
  return config
}

/** New connections are made as `role`; those of before are dropped when they come back. Used where the start installs. */
export function assumeRuntimeRole(role: RuntimeRole): void {
  state.role = role
  tenancy.epoch += 1
}

function poolConfig(config: unknown) {
  const options = (
    config as { projectConfig?: { databaseDriverOptions?: Record<string, unknown>; databaseSchema?: string } }
  ).projectConfig
  const { pool, connection } = (options?.databaseDriverOptions ?? {}) as {
    pool?: object
    connection?: { ssl?: unknown }
  }
  return {
    client: "pg",
    searchPath: options?.databaseSchema ?? "public",
    // Read when a connection is made: a test runner names its database after the configuration was read.
    connection: connectionProvider((connection?.ssl ?? false) as boolean),
    pool: { ...DEFAULT_POOL, ...pool, propagateCreateError: false },
  }
}

/** Modules read `connectionString` from the pool's configuration, so the provider carries it as a property. */
function connectionProvider(ssl: boolean) {
  const url = () => runtimeUrl(configManager.config.projectConfig.databaseUrl ?? "")
  const provide = () => {
    const { epoch } = tenancy
    const expirationChecker = () => tenancy.epoch !== epoch
    return {
      cityosEpoch: epoch,
      connectionString: url(),
      ssl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      expirationChecker,
    }
  }
  return Object.defineProperty(provide, "connectionString", { get: url })
}

function runtimeUrl(databaseUrl: string): string {
  if (!state.role) return databaseUrl
  const url = new URL(databaseUrl)
  url.username = encodeURIComponent(state.role.user)
  url.password = encodeURIComponent(state.role.password)
  return url.toString()
}
