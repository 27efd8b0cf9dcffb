import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { mayGrant, type HeldRole } from "../../../access/node-scope"
import type { Role } from "../../../access/roles"
import type { Page } from "../types"
import { rowsOf, wholeNumber } from "./rows"

/** Who changes people's roles, with the roles held at that moment. */
export interface Authority {
  actor_id: string
  roles: readonly HeldRole[]
}

/** A role as somebody has it. Times are UTC instants, ISO 8601. */
export interface Membership {
  id: string
  user_id: string
  role: Role
  node_id: string | null
  node_name: string | null
  status: "active" | "suspended" | "ended"
  valid_from: string | null
  valid_to: string | null
}

/** Somebody of the shop. `none` holds no role and may do nothing. */
export interface Member {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  status: "active" | "suspended" | "none"
  roles: Membership[]
  created_at: string
}

export interface MemberFilters {
  q?: string
  role?: Role[]
  status?: Member["status"][]
  /** Only people with a role at one of these nodes; absent for the whole shop. */
  node_id?: string[]
  user_id?: string
}

export const MEMBER_ORDERS = ["email", "first_name", "created_at", "status"] as const

const MEMBERS = `
select u.id, u.email, u.first_name, u.last_name, u.created_at, coalesce(m.roles, '[]'::jsonb) as roles,
       case when m.active then 'active' when m.roles is null then 'none' else 'suspended' end as status
  from "user" u
  left join lateral (
    select bool_or(t.status = 'active') as active, jsonb_agg(jsonb_build_object('id', t.id, 'user_id', t.user_id, 'role', t.role,
             'node_id', t.node_id, 'node_name', n.name, 'status', t.status, 'valid_from', t.valid_from, 'valid_to', t.valid_to)
             order by t.created_at) as roles
      from cityos_tenant_user t left join cityos_node n on n.id = t.node_id
     where t.user_id = u.id and t.deleted_at is null and t.status <> 'ended') m on true
 where u.deleted_at is null`

/** The shop's people, by e-mail where no order is asked for. */
export async function memberPage(
  context: Context,
  filters: MemberFilters,
  page: Page,
): Promise<{ members: Member[]; count: number }> {
  const { where, bindings } = conditions(filters)
  const order = (page.order ?? "email").replace(/^-/, "")
  const column = MEMBER_ORDERS.find((name) => name === order) ?? "email"
  const direction = page.order?.startsWith("-") ? "desc" : "asc"
  const rows = await rowsOf<Member & { total: string }>(
    context,
    `select m.*, count(*) over () as total from (${MEMBERS}) m ${where}
      order by ${column} ${direction} nulls last, id limit ? offset ?`,
    [...bindings, page.limit, page.offset],
  )
  return { members: rows.map(({ total: _, ...member }) => member), count: wholeNumber(rows[0]?.total ?? 0) }
}

function conditions({ q, role, status, node_id, user_id }: MemberFilters) {
  const parts: string[] = []
  const bindings: string[] = []
  const add = (sql: string, ...values: string[]) => {
    parts.push(sql)
    bindings.push(...values)
  }
  if (user_id) add("m.id = ?", user_id)
  if (status?.length) add("m.status in (select jsonb_array_elements_text(?::jsonb))", JSON.stringify(status))
  if (role?.length) add(holds("role"), JSON.stringify(role))
  if (node_id) add(holds("node_id"), JSON.stringify(node_id))
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
    add("(m.email ilike ? or m.first_name ilike ? or m.last_name ilike ?)", like, like, like)
  }
  return { where: parts.length > 0 ? `where ${parts.join(" and ")}` : "", bindings }
}

const holds = (field: string): string =>
  `exists (select 1 from jsonb_array_elements(m.roles) r where r->>'${field}' in (select jsonb_array_elements_text(?::jsonb)))`

/** @throws MedusaError NOT_FOUND for nobody of this shop */
export async function memberOf(context: Context, user_id: string): Promise<Member> {
  const { members } = await memberPage(context, { user_id }, { limit: 1, offset: 0 })
  const [member] = members
  if (!member) throw new MedusaError(MedusaError.Types.NOT_FOUND, `User ${user_id} is not one of this shop's people`)
  return member
}

/**
 * The place of a role: the path of its node, null for the whole shop.
 * @throws MedusaError INVALID_DATA for a node that is not in the city's tree
 */
export async function placeOf(context: Context, node_id: string | null): Promise<string | null> {
  if (node_id === null) return null
  const [node] = await rowsOf<{ path: string }>(
    context,
    "select path from cityos_node where id = ? and deleted_at is null",
    [node_id],
  )
  if (!node) throw new MedusaError(MedusaError.Types.INVALID_DATA, `node_id: "${node_id}" is not in the city's tree`)
  return node.path
}

/** @throws MedusaError NOT_ALLOWED for a role above the own one, or at a place beyond the own one */
export async function requireMayGrant(
  context: Context,
  by: Authority,
  role: Role,
  node_id: string | null,
): Promise<void> {
  if (mayGrant(by.roles, role, await placeOf(context, node_id))) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `role_above_own: you cannot give or take the role ${role} there. Ask somebody who holds it or one above it`,
  )
}

/** Somebody may be changed by who may give every role that the person holds, and never by the person. */
export async function requireMayChange(context: Context, by: Authority, member: Member): Promise<void> {
  if (member.id === by.actor_id) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "own_membership: ask another administrator to change yours")
  }
  if (member.roles.length === 0 && !mayGrant(by.roles, "asset_technician", null)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "role_above_own: who holds no role is looked after by the shop's administrators",
    )
  }
  for (const { role, node_id } of member.roles) await requireMayGrant(context, by, role, node_id)
}
