import { generateEntityId, MedusaError } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { INTENT_COLUMNS, toIntent, type Intent, type IntentRow } from "./intent"
import type { DeclineCode } from "./test-cards"

/** What an operation does to the intent. A decline is kept as the key's answer too. */
export interface Move {
  /** Minor units moved. */
  amount: bigint
  changes: Record<string, string | null>
  decline?: DeclineCode
}

export interface OperationRef {
  key: string
  kind: string
  intent_id: string
}

export interface OperationAnswer {
  /** False: the key had been answered before, nothing moved now. */
  first: boolean
  decline: DeclineCode | null
}

/** Runs `move` once per key, with the intent's row locked, in one transaction. What throws leaves no trace. */
export async function runOnce(knex: Knex, ref: OperationRef, move: (intent: Intent) => Move): Promise<OperationAnswer> {
  return knex.transaction(async (transaction) => {
    const [row] = await transaction("cityos_offline_intent")
      .select(INTENT_COLUMNS)
      .where({ id: ref.intent_id })
      .forUpdate()
    if (!row) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `intent: "${ref.intent_id}" is not known to the offline gateway`,
      )
    }
    const [done] = await transaction("cityos_offline_operation").select("answer").where({ key: ref.key }).limit(1)
    if (done) return { first: false, decline: (done as { answer: { decline: DeclineCode | null } }).answer.decline }

    const { amount, changes, decline } = move(toIntent(row as IntentRow))
    if (Object.keys(changes).length > 0) {
      await transaction("cityos_offline_intent")
        .where({ id: ref.intent_id })
        .update({ ...changes, updated_at: transaction.fn.now() })
    }
    await transaction("cityos_offline_operation").insert({
      ...ref,
      id: generateEntityId(undefined, "oop"),
      amount: String(amount),
      answer: JSON.stringify({ decline: decline ?? null }),
    })
    return { first: true, decline: decline ?? null }
  })
}
