import type { Context } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import { rowsOf } from "../../kernel/lib/rows"
import { resolveSaga } from "../../kernel/lib/sagas"
import type { Origin, RenewalRequest, RenewalView } from "../types"
import { audit } from "./audit"

const TABLE = "cityos_credential_renewal"
const SHOWN = "id, credential, workflow_id, subject_type, subject_id, step, code, stuck, requested_at, settled_at"

/** How a request ended: a new value came, or a person says that it is dealt with. */
export interface Settlement {
  by: string
  reason: string
  origin?: Origin
}

/** Lists a request once, whoever tells of it how often. @returns whether it is new */
export async function noteRenewal(context: Context, request: RenewalRequest): Promise<boolean> {
  const { event_id, credential, workflow_id, subject_type, subject_id, step, code, message, stuck, at } = request
  const noted = await rowsOf(
    context,
    `insert into ${TABLE} (id, event_id, credential, workflow_id, subject_type, subject_id, step, code, message, stuck, requested_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id`,
    [
      generateEntityId(undefined, "crnw"),
      event_id,
      credential ?? null,
      workflow_id,
      subject_type,
      subject_id,
      step ?? null,
      code,
      message,
      stuck,
      at,
    ],
  )
  return noted.length > 0
}

/** A new value of a secret is there: what asked for it is settled, and what stood still for it goes on. */
export async function settleRenewals(context: Context, credential: string, settlement: Settlement): Promise<void> {
  await settle(context, "credential = ?", credential, settlement)
}

/**
 * A person says that a request is dealt with; settling a settled one changes nothing.
 * @throws MedusaError NOT_FOUND
 */
export async function settleRenewal(context: Context, id: string, settlement: Settlement): Promise<RenewalView> {
  const [settled] = await settle(context, "id = ?", id, settlement)
  if (settled) {
    await audit(context, {
      action: "credential_renewal.settled",
      resource_type: "credential_renewal",
      resource_id: id,
      before: { credential: settled.credential, workflow_id: settled.workflow_id, code: settled.code },
      after: { reason: settlement.reason },
      origin: settlement.origin,
    })
    return settled
  }
  const [known] = await rowsOf<RenewalView>(context, `select ${SHOWN} from ${TABLE} where id = ?`, [id])
  if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no request for a renewal ${id}`)
  return known
}

async function settle(context: Context, which: string, value: string, settlement: Settlement): Promise<RenewalView[]> {
  const settled = await rowsOf<RenewalView>(
    context,
    `update ${TABLE} set settled_at = now(), settled_by = ?, settled_reason = ?, updated_at = now()
      where ${which} and settled_at is null returning ${SHOWN}`,
    [settlement.by, settlement.reason, value],
  )
  const waiting = new Set(settled.filter(({ stuck }) => stuck).map(({ workflow_id }) => workflow_id))
  for (const workflow_id of [...waiting].sort()) await goOn(context, workflow_id, settlement)
  return settled
}

/** As an operator's "try again" would: one that has been decided since, or has ended, is left alone. */
async function goOn(context: Context, workflow_id: string, { by, reason, origin }: Settlement): Promise<void> {
  const [saga] = await rowsOf<{ id: string; step: string | null; reason: string | null }>(
    context,
    "select id, step, reason from cityos_saga where workflow_id = ? and status = 'stuck' and resolution is null for update",
    [workflow_id],
  )
  if (!saga) return
  await resolveSaga(context, saga.id, { resolution: "retry", reason, actor_id: by })
  await audit(context, {
    action: "saga.retry",
    resource_type: "saga",
    resource_id: workflow_id,
    before: { status: "stuck", step: saga.step, reason: saga.reason },
    after: { resolution: "retry", reason },
    origin,
  })
}
