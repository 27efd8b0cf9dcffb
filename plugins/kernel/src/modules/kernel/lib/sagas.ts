import type { SagaReport, SagaStatus } from "@dakkah/contracts"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import type { AuditEntryInput, SagaResolution } from "../types"
import { rowsOf } from "./rows"

export interface SagaDecision {
  resolution: SagaResolution
  reason: string
  actor_id: string
  origin?: AuditEntryInput["origin"]
}

interface SagaRow {
  id: string
  workflow_id: string
  run_id: string
  status: SagaStatus
  step: string | null
  reason: string | null
  subject_type: string
  subject_id: string
}

/** A run that has ended says nothing more: what comes later was sent earlier. */
const ENDED: readonly SagaStatus[] = ["completed", "compensated", "cancelled", "failed"]
const COLUMNS = "id, workflow_id, run_id, status, step, reason, subject_type, subject_id"

/** @returns whether anything changed */
export async function reportSaga(context: Context, report: SagaReport): Promise<boolean> {
  const { workflow_id, run_id, workflow, status, subject_type, subject_id } = report
  const step = report.step ?? null
  const reason = report.reason ?? null
  const inserted = await rowsOf(
    context,
    `insert into cityos_saga (id, workflow_id, run_id, workflow, status, subject_type, subject_id, step, reason, started_at)
     values ('saga_' || replace(gen_random_uuid()::text, '-', ''), ?, ?, ?, ?, ?, ?, ?, ?, now()) on conflict do nothing returning id`,
    [workflow_id, run_id, workflow, status, subject_type, subject_id, step, reason],
  )
  if (inserted.length > 0) return true
  const [known] = await rowsOf<SagaRow>(
    context,
    `select ${COLUMNS} from cityos_saga where workflow_id = ? for update`,
    [workflow_id],
  )
  if (!known)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `saga: "${workflow_id}" could neither be written nor found`,
    )
  const sameRun = known.run_id === run_id
  if (sameRun && ENDED.includes(known.status)) return false
  if (sameRun && known.status === status && known.step === step && known.reason === reason) return false
  // A saga that gets stuck again waits for a new decision.
  await rowsOf(
    context,
    `update cityos_saga set run_id = ?, status = ?, step = ?, reason = ?, updated_at = now(),
       started_at = case when run_id = ? then started_at else now() end,
       resolution = case when ? = 'stuck' then null else resolution end,
       resolution_reason = case when ? = 'stuck' then null else resolution_reason end,
       resolved_by = case when ? = 'stuck' then null else resolved_by end,
       resolved_at = case when ? = 'stuck' then null else resolved_at end
     where id = ?`,
    [run_id, status, step, reason, run_id, status, status, status, status, known.id],
  )
  return true
}

/** Notes the decision and says it as an event. @returns the saga as it was */
export async function resolveSaga(context: Context, id: string, decision: SagaDecision): Promise<SagaRow> {
  const [saga] = await rowsOf<SagaRow>(context, `select ${COLUMNS} from cityos_saga where id = ? for update`, [id])
  if (!saga) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Saga ${id} was not found`)
  if (saga.status !== "stuck") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Saga ${saga.workflow_id} is ${saga.status}; only a stuck one can be decided`,
    )
  }
  await rowsOf(
    context,
    `update cityos_saga set resolution = ?, resolution_reason = ?, resolved_by = ?, resolved_at = now(), updated_at = now() where id = ?`,
    [decision.resolution, decision.reason, decision.actor_id, id],
  )
  const payload = {
    workflow_id: saga.workflow_id,
    run_id: saga.run_id,
    resolution: decision.resolution,
    reason: decision.reason,
    step: saga.step,
    subject_type: saga.subject_type,
    subject_id: saga.subject_id,
  }
  await rowsOf(context, "select cityos_emit_event('saga.resolution_requested', 'saga', ?, ?::jsonb)", [
    saga.workflow_id,
    JSON.stringify(payload),
  ])
  return saga
}
