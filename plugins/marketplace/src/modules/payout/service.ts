import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Context } from "@medusajs/framework/types"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils"

import type { Movement } from "../../rules/payouts/choose-movements"
import { termsOf, type PayoutTerms, type PayoutTermsRow } from "../../rules/payouts/settings"
import { readingWholeNumbers } from "../marketplace/whole-numbers"
import * as models from "./models"
import * as ledger from "./queries/ledger-entries"
import type { IdentityCheck } from "./statuses"
import type { OrderMoney, PayoutDraft, VendorBalance } from "./types"

type Sql = EntityManager

interface Serializer {
  serialize(data: unknown, options?: unknown): Promise<unknown>
}

/** How a payout ended, or came further. */
export interface PayoutChange {
  status_code: string
  reason?: string | null
  written_by: string
}

/** Money to vendors. What it pays is claimed in the transaction that makes it: two requests at once make one payout. */
export default class PayoutModuleService extends MedusaService({
  Payout: models.Payout,
  PayoutTransactionLink: models.PayoutTransactionLink,
  PayoutEvent: models.PayoutEvent,
  PayoutHold: models.PayoutHold,
  PayoutSetting: models.PayoutSetting,
  PayoutBankFile: models.PayoutBankFile,
}) {
  declare protected baseRepository_: Serializer

  constructor(container: Record<string, unknown>, ...rest: unknown[]) {
    super(container, ...rest)
    this.baseRepository_ = readingWholeNumbers(this.baseRepository_)
  }

  /** How a vendor is paid: its own row over the shop's over the house's defaults. */
  @InjectManager()
  async termsOf(vendor_id: string, @MedusaContext() context: Context = {}): Promise<PayoutTerms> {
    const rows = (await this.listPayoutSettings(
      { vendor_id: ["", vendor_id] },
      { take: 2 },
      context,
    )) as (PayoutTermsRow & {
      vendor_id: string
    })[]
    const row = (id: string) => rows.find((one) => one.vendor_id === id)
    return termsOf(row(""), row(vendor_id))
  }

  @InjectManager()
  async openMovements(
    vendor_id: string,
    currency_code: string,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<Movement[]> {
    return ledger.openMovements(managerOf(context), vendor_id, currency_code)
  }

  @InjectManager()
  async moneyOfOrders(
    order_ids: readonly string[],
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<Map<string, OrderMoney>> {
    return ledger.moneyOfOrders(managerOf(context), order_ids)
  }

  @InjectManager()
  async ordersInEscrow(vendor_id: string, @MedusaContext() context: Context<Sql> = {}): Promise<Set<string>> {
    return ledger.ordersInEscrow(managerOf(context), vendor_id)
  }

  @InjectManager()
  async balancesOf(vendor_id: string, @MedusaContext() context: Context<Sql> = {}): Promise<VendorBalance[]> {
    return ledger.vendorBalances(managerOf(context), vendor_id)
  }

  /** @param after `vendor_id + currency_code` of the last one read */
  @InjectManager()
  async vendorsWithOpenEntries(
    after: string,
    limit: number,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<{ vendor_id: string; currency_code: string }[]> {
    return ledger.vendorsWithOpenEntries(managerOf(context), after, limit)
  }

  /**
   * Makes a payout of the entries it is given, or finds the one that is under way for the vendor and currency, or was made for that day.
   * @throws MedusaError CONFLICT when another payout has claimed one of the entries in between: read them again
   */
  @InjectManager()
  @InjectTransactionManager()
  async openPayout(
    { movements, ...draft }: PayoutDraft,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<{ id: string; applied: boolean }> {
    const sql = managerOf(context)
    const { vendor_id, currency_code, schedule_day } = draft
    await sql.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`payout:${vendor_id}:${currency_code}`])
    const present: { id: string }[] = await sql.execute(
      `select id from cityos_payout where vendor_id = ? and currency_code = ? and deleted_at is null
          and (status in ('requested', 'processing') or schedule_day = ?) order by created_at desc limit 1`,
      [vendor_id, currency_code, schedule_day],
    )
    if (present[0]) return { id: present[0].id, applied: false }
    const times = movements.map(({ posted_at }) => posted_at.getTime())
    const payout = await this.createPayouts(
      {
        ...draft,
        amount: Number(draft.amount),
        tax_amount: Number(draft.tax_amount),
        period_start: new Date(Math.min(...times)),
        period_end: new Date(Math.max(...times)),
      },
      context,
    )
    await this.claim(payout.id, vendor_id, movements, context)
    await this.note(payout.id, { status_code: "payout:requested", written_by: draft.requested_by }, context)
    return { id: payout.id, applied: true }
  }

  /** Step 3 of WF-010: what was found out about the vendor is written down, and the payout is under way. */
  @InjectManager()
  @InjectTransactionManager()
  async beginPayout(
    id: string,
    identity_check: IdentityCheck,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<boolean> {
    const begun = await this.change(
      context,
      "update cityos_payout set status = 'processing', identity_check = ?, updated_at = now() where id = ? and status = 'requested'",
      [identity_check, id],
    )
    if (begun) await this.note(id, { status_code: `identity:${identity_check}`, written_by: "worker" }, context)
    return begun
  }

  /** The transfer was given on: from now on it is in the bank's hands, and in the next bank file. */
  @InjectManager()
  @InjectTransactionManager()
  async startTransfer(id: string, @MedusaContext() context: Context<Sql> = {}): Promise<boolean> {
    const started = await this.change(
      context,
      "update cityos_payout set transfer_state = 'initiated', initiated_at = now(), updated_at = now() where id = ? and status = 'processing' and transfer_state = 'none'",
      [id],
    )
    if (started) await this.note(id, { status_code: "transfer:initiated", written_by: "worker" }, context)
    return started
  }

  /** What the bank said about the transfer, as somebody read it. The first answer stands; false for one that comes after it. */
  @InjectManager()
  @InjectTransactionManager()
  async settleTransfer(
    id: string,
    state: "completed" | "failed",
    { reference, reason, written_by }: { reference: string | null; reason: string | null; written_by: string },
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<boolean> {
    const settled = await this.change(
      context,
      `update cityos_payout set transfer_state = ?, transfer_reference = ?, failure_reason = ?, updated_at = now()
        where id = ? and status = 'processing' and transfer_state = 'initiated'`,
      [state, reference, reason, id],
    )
    if (settled)
      await this.note(id, { status_code: `transfer:${state}`, reason: reason ?? reference, written_by }, context)
    return settled
  }

  /** Ensures that the payout has ended so. One that failed lets its entries go, in the same transaction. */
  @InjectManager()
  @InjectTransactionManager()
  async endPayout(
    id: string,
    status: "paid" | "failed",
    failure: { code: string; reason: string } | null,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<boolean> {
    const ended = await this.change(
      context,
      `update cityos_payout set status = ?, failure_code = ?, failure_reason = coalesce(failure_reason, ?), ended_at = now(), updated_at = now()
        where id = ? and status in ('requested', 'processing')`,
      [status, failure?.code ?? null, failure?.reason ?? null, id],
    )
    if (!ended) return false
    if (status === "failed") {
      await managerOf(context).execute(
        "update cityos_payout_transaction_link set released_at = now(), updated_at = now() where payout_id = ? and released_at is null",
        [id],
      )
    }
    await this.note(id, { status_code: `payout:${status}`, reason: failure?.reason, written_by: "worker" }, context)
    return true
  }

  /** Puts every transfer of a currency that waits and is in no file yet into one. Null when there is none. */
  @InjectManager()
  @InjectTransactionManager()
  async makeBankFile(
    currency_code: string,
    created_by: string,
    @MedusaContext() context: Context<Sql> = {},
  ): Promise<{ id: string; count: number; amount: number } | null> {
    const sql = managerOf(context)
    const rows: { id: string; amount: string }[] = await sql.execute(
      `select id, amount from cityos_payout where currency_code = ? and method = 'bank_transfer' and status = 'processing'
          and transfer_state = 'initiated' and bank_file_id is null and deleted_at is null
        order by created_at, id limit ${MOST_TRANSFERS} for update skip locked`,
      [currency_code],
    )
    if (rows.length === 0) return null
    const amount = Number(rows.reduce((sum, row) => sum + BigInt(row.amount), 0n))
    const file = await this.createPayoutBankFiles({ currency_code, count: rows.length, amount, created_by }, context)
    for (const { id } of rows) {
      await sql.execute("update cityos_payout set bank_file_id = ?, updated_at = now() where id = ?", [file.id, id])
      await this.note(id, { status_code: "transfer:in_bank_file", reason: file.id, written_by: created_by }, context)
    }
    return { id: file.id, count: rows.length, amount }
  }

  @InjectTransactionManager()
  private async claim(
    payout_id: string,
    vendor_id: string,
    movements: PayoutDraft["movements"],
    @MedusaContext() context: Context<Sql>,
  ): Promise<void> {
    try {
      await this.createPayoutTransactionLinks(
        movements.map(({ amount, tax_amount, ...movement }) => ({
          ...movement,
          payout_id,
          vendor_id,
          amount: Number(amount),
          tax_amount: Number(tax_amount),
        })),
        context,
      )
    } catch (error) {
      if (!/already exists|unique/i.test((error as Error).message)) throw error
      throw new MedusaError(
        MedusaError.Types.CONFLICT,
        `vendor ${vendor_id}: another payout was made of the same sales`,
      )
    }
  }

  @InjectTransactionManager()
  private async note(payout_id: string, change: PayoutChange, @MedusaContext() context: Context<Sql>): Promise<void> {
    const { status_code, reason = null, written_by } = change
    await this.createPayoutEvents(
      {
        payout_id,
        status_code,
        reason,
        written_by,
        source_key: `${payout_id}/${status_code}`,
        recorded_at: new Date(),
      },
      context,
    )
  }

  private async change(context: Context<Sql>, sql: string, values: unknown[]): Promise<boolean> {
    const rows: unknown[] = await managerOf(context).execute(`${sql} returning id`, values)
    return rows.length > 0
  }
}

/** One file holds no more than a bank takes at once. */
const MOST_TRANSFERS = 1_000

function managerOf({ transactionManager, manager }: Context<Sql>): Sql {
  const sql = transactionManager ?? manager
  if (!sql) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "payout: called without a database connection")
  return sql
}
