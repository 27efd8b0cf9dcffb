import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { LRUCache } from "lru-cache"
import type { HeldRole } from "../access/node-scope"
import { ROLES } from "../access/roles"

export type TenantKey = "publishable_key" | "api_key" | "user" | "customer" | "host" | "id"

export interface FoundTenant {
  id: string
  status: "active" | "suspended"
}

/** A revoked key or a suspended tenant is noticed after this long at the latest. */
const FRESH_MILLISECONDS = 5_000

const tenants = new LRUCache<string, { tenant: FoundTenant | null }>({ max: 10_000, ttl: FRESH_MILLISECONDS })

/** The tenant a key, user, customer or host belongs to; null when there is none. One statement, cached for seconds. */
export async function findTenant(connection: Knex, kind: TenantKey, value: string): Promise<FoundTenant | null> {
  const key = `${kind} ${value}`
  const known = tenants.get(key)
  if (known) return known.tenant
  const { rows } = await connection.raw<{ rows: FoundTenant[] }>("select id, status from cityos_find_tenant(?, ?)", [
    kind,
    value,
  ])
  const tenant = rows[0] ?? null
  tenants.set(key, { tenant })
  return tenant
}

/**
 * The roles a user, or the user who made a secret key, holds now. Runs inside the tenant, so that another tenant's memberships are
 * not even visible, and is never cached: who is no longer a member has no access from the next request on.
 */
export async function rolesOf(connection: Knex, actor: string): Promise<HeldRole[]> {
  const { rows } = await connection.raw<{ rows: (HeldRole & { role: string })[] }>(
    `select m.role, m.node_id, n.path from cityos_tenant_user m
       left join cityos_node n on n.id = m.node_id and n.deleted_at is null
      where m.user_id = coalesce((select k.created_by from api_key k where k.id = ? and k.type = 'secret'), ?)
        and m.deleted_at is null and m.status = 'active'
        and (m.valid_from is null or m.valid_from <= now()) and (m.valid_to is null or m.valid_to > now())`,
    [actor, actor],
  )
  return rows.filter(({ role }) => ROLES.includes(role))
}

/** An operator's open stay in a shop. Runs inside the platform's own tenant. */
export async function openVisit(
  connection: Knex,
  user: string,
): Promise<{ id: string; shop_id: string; expires_at: Date } | null> {
  const { rows } = await connection.raw<{ rows: { id: string; shop_id: string; expires_at: Date }[] }>(
    `select id, shop_id, expires_at from cityos_operator_visit
      where user_id = ? and left_at is null and expires_at > now() and deleted_at is null`,
    [user],
  )
  return rows[0] ?? null
}

/** For tests and for the moment a tenant is changed. */
export function forgetLookUps(): void {
  tenants.clear()
}
