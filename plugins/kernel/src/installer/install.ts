import { installOutbox, type CaptureDefinition } from "@dakkah/outbox"
import type { ClientBase } from "pg"
import { KERNEL_CAPTURES } from "../captures/kernel-captures"
import type { SealedField } from "../data-classes/data-classes"
import { DEFAULT_TENANT } from "../tenancy/context"
import { installCartStamp } from "./cart-stamp"
import { installForeignKeys } from "./foreign-keys"
import { installFunctions } from "./functions"
import { installGuard } from "./guard"
import { installPolicies } from "./policies"
import { identifier } from "./sql"
import { installSealedChecks } from "../vault/sealed-checks"
import { PROMOTION_GUARD } from "../promotions/guard"
import { installStockGuard, type StockReport } from "../stock/truth"
import { installUniqueIndexes } from "./unique-indexes"

export interface InstallOptions {
  /** Captures of every plugin besides the kernel's own. */
  captures: readonly CaptureDefinition[]
  /** Fields that the database refuses in the clear. */
  sealed?: readonly SealedField[]
  /** Absent: a shop without tenancy, where the application's role owns its tables. */
  tenancy?: {
    appRole: string
    /** May touch the outbox and nothing else. Absent: no relay connects to this database. */
    relayRole?: string
    /** Tenant of rows that are already there. */
    adopt: string
  }
}

export interface InstallReport {
  tables: number
  unique_indexes: number
  foreign_keys: number
  captures: number
  stock: StockReport
}

const LOCK = 72_190_001

/**
 * Brings the database from "migrated" to "installed": captures, policies, indexes, keys, functions, guards. Run by the owner of the
 * tables after every migration; idempotent; one transaction, so that it is there whole or not at all.
 * @throws Error when the role does not own the tables, or when the application's role does
 */
export async function install(client: ClientBase, options: InstallOptions): Promise<InstallReport> {
  const owner = await requireOwner(client)
  const report: InstallReport = {
    tables: 0,
    unique_indexes: 0,
    foreign_keys: 0,
    captures: 0,
    stock: { corrected: [], doubles: [] },
  }
  const captures = [...KERNEL_CAPTURES, ...options.captures]
  await client.query("begin")
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOCK])
    if (options.tenancy) {
      const { appRole, adopt } = options.tenancy
      await refuseUnconfined(client, appRole)
      const tables = await installPolicies(client, { app: appRole, owner }, adopt)
      report.tables = tables.length
      report.unique_indexes = await installUniqueIndexes(client, tables)
      const keys = await installForeignKeys(client, tables)
      report.foreign_keys = keys.widened + keys.added
      await installFunctions(client, appRole)
    }
    await installSealedChecks(client, options.sealed ?? [])
    report.stock = await installStockGuard(client, options.tenancy !== undefined)
    await installGuard(client, PROMOTION_GUARD)
    await installCartStamp(client)
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  }
  await installOutbox(client, {
    captures,
    tenant: options.tenancy ? "setting" : { fixed: DEFAULT_TENANT },
    sourceSystem: "medusa",
    roles: options.tenancy ? { app: options.tenancy.appRole, relay: options.tenancy.relayRole } : {},
  })
  report.captures = captures.length
  return report
}

/** A role that no policy confines must not be the application's. */
async function refuseUnconfined(client: ClientBase, appRole: string): Promise<void> {
  const { rows } = await client.query<{ unconfined: boolean; owns: boolean }>(
    `select r.rolsuper or r.rolbypassrls as unconfined, pg_has_role(r.oid, o.relowner, 'USAGE') as owns
       from pg_roles r, pg_class o
      where r.rolname = $1 and o.relname = 'order' and o.relnamespace = 'public'::regnamespace and o.relkind = 'r'`,
    [appRole],
  )
  const [role] = rows
  const reason = !role
    ? "does not exist"
    : role.owns
      ? "is the owner of the tables, or may become it"
      : role.unconfined
        ? "bypasses row level security"
        : null
  if (reason)
    throw new Error(`install: the application's role ${identifier(appRole)} ${reason}. Name a role that owns nothing`)
}

async function requireOwner(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ owner: string; me: string; may: boolean }>(
    `select pg_get_userbyid(relowner) as owner, current_user as me, pg_has_role(current_user, relowner, 'USAGE') as may
       from pg_class where relname = 'order' and relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const row = rows[0]
  if (!row) throw new Error('install: there is no table "order" in schema public. Run the migrations first')
  if (!row.may)
    throw new Error(
      `install: the tables belong to ${identifier(row.owner)}, not to ${identifier(row.me)}. Connect as the owner`,
    )
  return row.owner
}
