import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import AccountFreeze from "./models/account-freeze"

export interface Freeze {
  customer_id: string | null
  email: string | null
  order_id: string
  reason: string
  source_key: string
}

/** Who may not order. Frozen by a saga, lifted by a person. */
class AccountFreezeModuleService extends MedusaService({ AccountFreeze }) {
  /** Ensures the freeze of a key: one that was lifted since stays lifted. */
  @InjectManager()
  @InjectTransactionManager()
  async freeze(
    { customer_id, email, order_id, reason, source_key }: Freeze,
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<{ id: string; applied: boolean }> {
    const manager = context.transactionManager as SqlEntityManager
    const made = await manager.execute<{ id: string }[]>(
      `insert into cityos_account_freeze (id, customer_id, email, order_id, reason, source_key, frozen_at)
       values (?, ?, ?, ?, ?, ?, now()) on conflict do nothing returning id`,
      [generateEntityId(undefined, "afrz"), customer_id, email?.toLowerCase() ?? null, order_id, reason, source_key],
    )
    if (made[0]) return { id: made[0].id, applied: true }
    const [known] = await this.listAccountFreezes({ source_key }, { select: ["id"], take: 1 }, context)
    return { id: known?.id ?? "", applied: false }
  }

  /** Whether somebody may not order now. */
  @InjectManager()
  async isFrozen(
    who: { customer_id?: string | null; email?: string | null },
    @MedusaContext() context: Context<SqlEntityManager> = {},
  ): Promise<boolean> {
    const known = [
      ...(who.customer_id ? [{ customer_id: who.customer_id }] : []),
      ...(who.email ? [{ email: who.email.toLowerCase() }] : []),
    ]
    if (known.length === 0) return false
    const found = await this.listAccountFreezes({ lifted_at: null, $or: known }, { select: ["id"], take: 1 }, context)
    return found.length > 0
  }
}

export default AccountFreezeModuleService
