import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { LRUCache } from "lru-cache"
import { ROLES, type Role } from "../access/roles"

export type TenantKey = "publishable_key" | "api_key" | "user" | "customer" | "host" | "id"

/** A revoked key, a suspended tenant or a withdrawn role is noticed after this long at the latest. */
const FRESH_MILLISECONDS = 5_000

const tenants = new LRUCache<string, { tenant: string | null }>({ max: 10_000, ttl: FRESH_MILLISECONDS })
const roles = new LRUCache<string, { role: Role; node_id: string | null }[]>({ max: 10_000, ttl: FRESH_MILLISECONDS })

/** The active tenant a key, user, customer or host belongs to; null when there is none. One statement, cached for seconds. */
export async function tenantOf(connection: Knex, kind: TenantKey, value: string): Promise<string | null> {
  const key = `${kind} ${value}`
  const known = tenants.get(key)
  if (known) return known.tenant
  const { rows } = await connection.raw<{ rows: { tenant: string | null }[] }>(
    "select cityos_tenant_of(?, ?) as tenant",
    [kind, value],
  )
  const tenant = rows[0]?.tenant ?? null
  tenants.set(key, { tenant })
  return tenant
}

/** The roles a user holds now. Runs inside the tenant, so that another tenant's memberships are not even visible. */
export async function rolesOf(
  connection: Knex,
  tenant: string,
  user: string,
): Promise<{ role: Role; node_id: string | null }[]> {
  const key = `${tenant} ${user}`
  const known = roles.get(key)
  if (known) return known
  const { rows } = await connection.raw<{ rows: { role: string; node_id: string | null }[] }>(
    `select role, node_id from cityos_tenant_user where user_id = ? and deleted_at is null and status = 'active'
       and (valid_from is null or valid_from <= now()) and (valid_to is null or valid_to > now())`,
    [user],
  )
  const held = rows.filter((row): row is { role: Role; node_id: string | null } => ROLES.includes(row.role as Role))
  roles.set(key, held)
  return held
}

/** For tests and for the moment a membership is changed. */
export function forgetLookUps(): void {
  tenants.clear()
  roles.clear()
}
