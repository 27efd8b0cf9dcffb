import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"

import type { Role } from "../../access/roles"
import { appendAudit } from "./lib/audit"
import {
  memberOf,
  memberPage,
  requireMayChange,
  requireMayGrant,
  type Authority,
  type Member,
  type MemberFilters,
} from "./lib/members"
import { changeOwnShop, insertShop, type NewShop, type ShopChange } from "./lib/change-shop"
import { ownShop, type OwnShop } from "./lib/own-shop"
import { rowsOf } from "./lib/rows"
import { shopPage, type Shop, type ShopFilters } from "./lib/tenants"
import { endVisits, openVisitOf, startVisit, type Visit } from "./lib/visits"
import * as models from "./models"
import type { AuditEntryInput, Page } from "./types"

type Origin = AuditEntryInput["origin"]
export type ChangedBy = Authority & { origin?: Origin }

export interface RoleInput {
  user_id: string
  role: Role
  node_id: string | null
  /** UTC instants, ISO 8601; null for at once and without end. */
  valid_from?: string | null
  valid_to?: string | null
}

export interface NodeInput {
  id: string
  parent_id: string | null
  kind: models.NodeKind
  name: string
  /** UTC instant of the change at the master, ISO 8601. */
  updated_at: string
  deleted?: boolean
}

const dateOf = (instant: string | null): Date | null => (instant === null ? null : new Date(instant))

const {
  Tenant,
  TenantUser,
  TenantSettings,
  MemberInvite,
  Node,
  OperatorVisit,
  OrderPlacement,
  OrderStatusHistory,
  AuditLog,
  WebhookInbox,
  Saga,
  IdempotencyKey,
} = models

/** Shops and their people. Each change is audited with before and after in the same commit. */
export default class PeopleModuleService extends MedusaService({
  Tenant,
  TenantUser,
  TenantSettings,
  MemberInvite,
  Node,
  OperatorVisit,
  OrderPlacement,
  OrderStatusHistory,
  AuditLog,
  WebhookInbox,
  Saga,
  IdempotencyKey,
}) {
  @InjectManager()
  @InjectTransactionManager()
  async listMembers(
    filters: MemberFilters,
    page: Page,
    @MedusaContext() context: Context = {},
  ): Promise<{ members: Member[]; count: number }> {
    return memberPage(context, filters, page)
  }

  /**
   * Gives somebody of the shop a role, or changes how long it lasts.
   * @throws MedusaError NOT_ALLOWED for a role above the giver's own, NOT_FOUND for nobody of this shop
   * @returns the row, and whether it is new
   */
  @InjectManager()
  @InjectTransactionManager()
  async giveRole(
    { user_id, role, node_id, valid_from = null, valid_to = null }: RoleInput,
    by: ChangedBy,
    @MedusaContext() context: Context = {},
  ): Promise<{ id: string; created: boolean }> {
    await requireMayGrant(context, by, role, node_id)
    const member = await memberOf(context, user_id)
    const before = member.roles.find((held) => held.role === role && held.node_id === node_id)
    const times = { valid_from: dateOf(valid_from), valid_to: dateOf(valid_to) }
    const id = before?.id ?? (await this.createTenantUsers({ user_id, role, node_id, ...times }, context)).id
    if (before) await this.updateTenantUsers({ id, ...times }, context)
    await this.auditMember(context, "member.role_given", user_id, by.origin, before ?? null, {
      role,
      node_id,
      valid_from,
      valid_to,
    })
    return { id, created: !before }
  }

  /** @throws MedusaError NOT_FOUND, NOT_ALLOWED for a role above the own one and for the last administrator's */
  @InjectManager()
  @InjectTransactionManager()
  async takeRole(user_id: string, id: string, by: ChangedBy, @MedusaContext() context: Context = {}): Promise<void> {
    const member = await memberOf(context, user_id)
    const before = member.roles.find((held) => held.id === id)
    if (!before) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Role ${id} is not one of user ${user_id}`)
    await requireMayGrant(context, by, before.role, before.node_id)
    await rowsOf(context, "update cityos_tenant_user set deleted_at = now(), updated_at = now() where id = ?", [id])
    await this.auditMember(context, "member.role_taken", user_id, by.origin, before, null)
  }

  /**
   * Lets somebody's roles rest (`suspended`) or hold again (`active`), or ends them (`ended`). From the next request on nothing is
   * open to the person, whatever session is still alive.
   * @returns ids of the roles that were changed
   */
  @InjectManager()
  @InjectTransactionManager()
  async changeMember(
    user_id: string,
    to: "active" | "suspended" | "ended",
    by: ChangedBy & { reason: string },
    @MedusaContext() context: Context = {},
  ): Promise<string[]> {
    const before = await memberOf(context, user_id)
    await requireMayChange(context, by, before)
    const rows = await rowsOf<{ id: string }>(
      context,
      `update cityos_tenant_user set status = ?, updated_at = now(), deleted_at = case when ? = 'ended' then now() end
        where user_id = ? and status <> ? and deleted_at is null returning id`,
      [to, to, user_id, to],
    )
    const names = { active: "member.activated", suspended: "member.deactivated", ended: "member.removed" }
    const { email, status, roles } = before
    await this.auditMember(
      context,
      names[to],
      user_id,
      by.origin,
      { email, status, roles },
      { status: to, reason: by.reason },
    )
    return rows.map(({ id }) => id)
  }

  /** The undo of `changeMember`: the same roles as they were. */
  @InjectManager()
  @InjectTransactionManager()
  async restoreRoles(
    ids: readonly string[],
    status: "active" | "suspended",
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await rowsOf(
      context,
      `update cityos_tenant_user set status = ?, deleted_at = null, updated_at = now()
        where id in (select jsonb_array_elements_text(?::jsonb))`,
      [status, JSON.stringify(ids)],
    )
  }

  private auditMember(context: Context, action: string, id: string, origin: Origin, before: unknown, after: unknown) {
    return appendAudit(context, { action, resource_type: "member", resource_id: id, before, after, origin })
  }

  /**
   * Takes a node over from its master.
   * @returns whether anything changed: an older message than what is here changes nothing
   * @throws MedusaError INVALID_DATA for a parent that is not here or stands below
   */
  @InjectManager()
  @InjectTransactionManager()
  async applyNode(node: NodeInput, @MedusaContext() context: Context = {}): Promise<{ applied: boolean }> {
    const [row] = await rowsOf<{ outcome: string }>(context, "select cityos_apply_node(?::jsonb) as outcome", [
      JSON.stringify(node),
    ])
    return { applied: row?.outcome === "applied" }
  }

  /** @throws MedusaError INVALID_DATA for a handle or a host name of another shop */
  @InjectManager()
  @InjectTransactionManager()
  async insertShop(shop: NewShop, @MedusaContext() context: Context = {}): Promise<void> {
    await insertShop(context, shop)
  }

  /** The shop that the code runs in, with its settings. */
  @InjectManager()
  @InjectTransactionManager()
  async ownShop(@MedusaContext() context: Context = {}): Promise<OwnShop> {
    return ownShop(context)
  }

  /**
   * Changes the shop that the code runs in; what is not named stays.
   * @returns how it was before, and how it is now
   * @throws MedusaError INVALID_DATA for a host name of another shop
   */
  @InjectManager()
  @InjectTransactionManager()
  async changeShop(
    change: ShopChange,
    by: { action?: string; reason?: string; origin?: Origin },
    @MedusaContext() context: Context = {},
  ): Promise<{ before: OwnShop; after: OwnShop }> {
    const before = await ownShop(context)
    await changeOwnShop(context, before, change)
    const after = await ownShop(context)
    await appendAudit(context, {
      action: by.action ?? "tenant.changed",
      resource_type: "tenant",
      resource_id: before.id,
      before,
      after: by.reason === undefined ? after : { ...after, reason: by.reason },
      origin: by.origin,
    })
    return { before, after }
  }

  /** Whoever accepted an invite gets the role that it was for; without one, none. Doing it again changes nothing. */
  @InjectManager()
  @InjectTransactionManager()
  async claimInvite(invite_id: string, user_id: string, @MedusaContext() context: Context = {}): Promise<void> {
    const [invite] = await this.listMemberInvites({ invite_id }, {}, context)
    if (!invite) return
    const { role, node_id, invited_by } = invite
    await this.createTenantUsers({ user_id, role, node_id }, context)
    await this.softDeleteMemberInvites([invite.id], {}, context)
    const after = { role, node_id, invited_by }
    await appendAudit(context, { action: "member.joined", resource_type: "member", resource_id: user_id, after })
  }

  /** @throws MedusaError NOT_ALLOWED for a role above the own one */
  @InjectManager()
  @InjectTransactionManager()
  async requireMayGrant(
    role: Role,
    node_id: string | null,
    by: Authority,
    @MedusaContext() context: Context = {},
  ): Promise<void> {
    await requireMayGrant(context, by, role, node_id)
  }

  /** The city's shops; in the platform's own tenant only. */
  @InjectManager()
  @InjectTransactionManager()
  async listShops(
    filters: ShopFilters,
    page: Page,
    @MedusaContext() context: Context = {},
  ): Promise<{ shops: Shop[]; count: number }> {
    return shopPage(context, filters, page)
  }

  @InjectManager()
  @InjectTransactionManager()
  async openVisit(user_id: string, @MedusaContext() context: Context = {}): Promise<Visit | null> {
    return openVisitOf(context, user_id)
  }

  @InjectManager()
  @InjectTransactionManager()
  async startVisit(
    input: { user_id: string; shop_id: string; reason: string; minutes: number; origin?: Origin },
    @MedusaContext() context: Context = {},
  ): Promise<Visit> {
    const visit = await startVisit(context, input)
    await this.auditVisit(context, "operator.entered", visit, input.origin)
    return visit
  }

  @InjectManager()
  @InjectTransactionManager()
  async endVisit(user_id: string, origin: Origin, @MedusaContext() context: Context = {}): Promise<Visit | null> {
    const visit = await endVisits(context, user_id)
    if (visit) await this.auditVisit(context, "operator.left", visit, origin)
    return visit
  }

  private auditVisit(context: Context, action: string, { id, shop_id, reason, expires_at }: Visit, origin: Origin) {
    const after = { visit_id: id, reason, expires_at }
    return appendAudit(context, { action, resource_type: "tenant", resource_id: shop_id, after, origin })
  }
}
