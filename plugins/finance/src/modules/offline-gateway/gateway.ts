import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { declined, gatewayTimeout, tooMuch } from "./errors"
import { INTENT_COLUMNS, statusOf, toIntent, type Intent, type IntentRow, type OfflineMethod } from "./intent"
import { runOnce, type Move } from "./operation"
import { declineOf, TEST_CARDS } from "./test-cards"

const INTENTS = "cityos_offline_intent"

export interface NewIntent {
  /** Minor units. */
  amount: bigint
  currency_code: string
  method: OfflineMethod
  card: string | null
  payment_session_id: string | null
}

/**
 * The offline gateway: keeps its own books, like a gateway outside. What moves money is an *ensure* of a total under a key, so that
 * a caller that lost the answer may ask again under the same key, or even under a new one.
 * @param knex the shop's connection; each operation is one transaction of its own
 */
export class OfflineGateway {
  constructor(private readonly knex: Knex) {}

  /** Creates the intent of a payment session, or answers the one that is there. */
  async createIntent(input: NewIntent): Promise<Intent> {
    const id = generateEntityId(undefined, "oin")
    if (input.payment_session_id !== null) {
      const { payment_session_id } = input
      const [found] = await this.knex(INTENTS).select(INTENT_COLUMNS).where({ payment_session_id }).limit(1)
      if (found) return toIntent(found as IntentRow)
    }
    const [row] = await this.knex(INTENTS)
      .insert({
        ...input,
        id,
        amount: String(input.amount),
        status: "requires_action",
        reference: `DK-${id.slice(-10)}`,
      })
      .returning(INTENT_COLUMNS)
    return toIntent(row as IntentRow)
  }

  /** @throws MedusaError UNEXPECTED_STATE when there is no such intent */
  async retrieve(id: string): Promise<Intent> {
    const [row] = await this.knex(INTENTS).select(INTENT_COLUMNS).where({ id }).limit(1)
    if (!row)
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `intent: "${id}" is not known to the offline gateway`)
    return toIntent(row as IntentRow)
  }

  /** Changes an intent that nothing was authorised on yet; another one is left as it is. */
  async updateIntent(id: string, changes: Partial<Omit<NewIntent, "payment_session_id">>): Promise<Intent> {
    const { amount, ...rest } = changes
    await this.knex(INTENTS)
      .where({ id })
      .whereIn("status", ["requires_action", "declined"])
      .update({
        ...rest,
        ...(amount === undefined ? {} : { amount: String(amount) }),
        status: "requires_action",
        decline_code: null,
        updated_at: this.knex.fn.now(),
      })
    return this.retrieve(id)
  }

  /** @throws MedusaError a decline */
  async authorize(id: string): Promise<Intent> {
    const before = await this.wait(id)
    const key = `${id}/authorize/${before.card ?? before.method}/${before.amount}`
    return this.answer(key, "authorize", id, (intent): Move => {
      if (intent.authorized_amount > 0) return { amount: 0n, changes: {} }
      const code = declineOf(intent.card, "authorize")
      if (code) return { amount: 0n, decline: code, changes: { status: "declined", decline_code: code } }
      return {
        amount: BigInt(intent.amount),
        changes: { authorized_amount: String(intent.amount), status: "authorized" },
      }
    })
  }

  /**
   * Ensures that `total` is captured; what was captured before counts.
   * @param total minor units; absent: all that is authorised
   * @throws MedusaError a decline, a total above what is authorised, a time-out after the effect (test card)
   */
  async capture(id: string, total?: bigint): Promise<Intent> {
    const before = await this.wait(id)
    const target = total ?? BigInt(before.authorized_amount)
    const timesOut = TEST_CARDS[before.card ?? ""]?.times_out_after === "capture"
    return this.answer(
      `${id}/capture/${target}`,
      "capture",
      id,
      (intent): Move => {
        const captured = BigInt(intent.captured_amount)
        const authorized = BigInt(intent.authorized_amount)
        if (target <= captured) return { amount: 0n, changes: {} }
        if (intent.status === "canceled" || target > authorized) {
          throw tooMuch("capture", target - captured, intent.status === "canceled" ? 0n : authorized - captured, id)
        }
        const code = declineOf(intent.card, "capture")
        if (code) return { amount: 0n, decline: code, changes: { decline_code: code } }
        const charge_id = intent.charge_id ?? generateEntityId(undefined, "och")
        return {
          amount: target - captured,
          changes: {
            charge_id,
            captured_amount: String(target),
            status: statusOf({ authorized, captured: target, refunded: BigInt(intent.refunded_amount) }),
          },
        }
      },
      timesOut,
    )
  }

  /**
   * Ensures that `total` is refunded; what was refunded before counts.
   * @param total minor units
   */
  async refund(id: string, total: bigint): Promise<Intent> {
    await this.wait(id)
    return this.answer(`${id}/refund/${total}`, "refund", id, (intent): Move => {
      const refunded = BigInt(intent.refunded_amount)
      const captured = BigInt(intent.captured_amount)
      if (total <= refunded) return { amount: 0n, changes: {} }
      if (total > captured) throw tooMuch("refund", total - refunded, captured - refunded, id)
      const status = statusOf({ authorized: BigInt(intent.authorized_amount), captured, refunded: total })
      return { amount: total - refunded, changes: { refunded_amount: String(total), status } }
    })
  }

  /** Gives up what is authorised and not captured. A captured intent stays as it is: money that moved is refunded, not cancelled. */
  async cancel(id: string): Promise<Intent> {
    return this.answer(`${id}/cancel`, "cancel", id, (intent): Move =>
      intent.captured_amount > 0
        ? { amount: 0n, changes: {} }
        : { amount: BigInt(intent.authorized_amount), changes: { status: "canceled" } },
    )
  }

  /** Notes which line of the bank's statement paid the intent. */
  async noteMatch(id: string, match: { bank_reference: string; matched_by: string }): Promise<Intent> {
    await this.knex(INTENTS)
      .where({ id })
      .whereNull("matched_at")
      .update({ ...match, matched_at: this.knex.fn.now(), updated_at: this.knex.fn.now() })
    return this.retrieve(id)
  }

  private async answer(
    key: string,
    kind: string,
    id: string,
    move: (intent: Intent) => Move,
    timesOut = false,
  ): Promise<Intent> {
    const { first, decline } = await runOnce(this.knex, { key, kind, intent_id: id }, move)
    if (decline) throw declined(decline)
    if (timesOut && first) throw gatewayTimeout()
    return this.retrieve(id)
  }

  private async wait(id: string): Promise<Intent> {
    const intent = await this.retrieve(id)
    const delay = TEST_CARDS[intent.card ?? ""]?.delay_ms ?? 0
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    return intent
  }
}
