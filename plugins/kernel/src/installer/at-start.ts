import { verifyOutbox } from "@dakkah/outbox"
import { configManager } from "@medusajs/framework/config"
import { Client } from "pg"
import { applicationDeclarations } from "../application"
import { KERNEL_CAPTURES } from "../captures/kernel-captures"
import { sealedFields } from "../data-classes/data-classes"
import { tenancy } from "../tenancy/context"
import { assumeRuntimeRole, type RuntimeRole } from "../tenancy/with-tenancy"
import { verifySealedChecks } from "../vault/sealed-checks"
import { PROMOTION_GUARD } from "../promotions/guard"
import { verifyStockGuard } from "../stock/verify"
import { verifyGuard } from "./guard"
import { install, type InstallReport } from "./install"
import { verifyCartStamp } from "./cart-stamp"
import { verifyPolicies } from "./verify"

/**
 * Before anything is served: an application that owns nothing checks that the installer has run, one that owns its tables
 * (a shop that took one plugin, the official test runner) runs it.
 * @returns what the installer found, where it ran
 * @throws Error that names what is missing and the command that puts it there
 */
export async function prepareDatabase(): Promise<InstallReport | null> {
  const databaseUrl = configManager.config.projectConfig.databaseUrl ?? ""
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    if (await ownsTables(client)) return await installNow(client)
    await verifyInstalled(client)
    return null
  } finally {
    await client.end()
  }
}

async function ownsTables(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ owns: boolean }>(
    `select pg_has_role(current_user, relowner, 'USAGE') as owns from pg_class
      where relname = 'order' and relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  return rows[0]?.owns ?? false
}

async function installNow(client: Client): Promise<InstallReport> {
  const { captures, "data-classes": classes } = applicationDeclarations()
  const sealed = sealedFields(classes)
  if (!tenancy.enabled) return install(client, { captures, sealed })
  const role = runtimeRole()
  if (!role) {
    throw new Error(
      "tenancy: the application connects as the owner of its tables, whom no policy confines. " +
        "Set DATABASE_URL to a role that owns nothing (and run the installer as the owner), or set CITYOS_RUNTIME_ROLE=user:password",
    )
  }
  const report = await install(client, { captures, sealed, tenancy: { appRole: role.user, adopt: "_platform" } })
  assumeRuntimeRole(role)
  return report
}

/**
 * Refuses to go on where the installer has not run since the last migration, or somebody has undone what it did.
 * @param client connected as the role that the application runs as
 * @throws Error that names all that is missing
 */
export async function verifyInstalled(client: Client): Promise<void> {
  const missing = [
    ...(await verifyOutbox(client, [...KERNEL_CAPTURES, ...applicationDeclarations().captures])),
    ...(await verifySealedChecks(client, sealedFields(applicationDeclarations()["data-classes"]))),
    ...(await verifyStockGuard(client)),
    ...(await verifyGuard(client, PROMOTION_GUARD)),
    ...(await verifyCartStamp(client)),
    ...(tenancy.enabled ? await verifyPolicies(client) : []),
  ]
  if (missing.length > 0) {
    throw new Error(`installation: ${missing.join("; ")}. Run \`npm run install:database\` as the owner of the tables`)
  }
}

function runtimeRole(): RuntimeRole | null {
  const [user, ...password] = (process.env.CITYOS_RUNTIME_ROLE ?? "").split(":")
  return user && password.length > 0 ? { user, password: password.join(":") } : null
}
