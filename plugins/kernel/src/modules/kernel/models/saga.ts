import { model } from "@medusajs/framework/utils"

export const SAGA_STATUSES = [
  "running",
  "paused",
  "completed",
  "compensating",
  "compensated",
  "stuck",
  "cancelled",
  "failed",
] as const

/** Where a workflow stands, as it reported itself; operators read this, Temporal runs it. */
export const Saga = model
  .define(
    { name: "Saga", tableName: "cityos_saga" },
    {
      id: model.id({ prefix: "saga" }).primaryKey(),
      workflow_id: model.text().searchable(),
      run_id: model.text(),
      workflow: model.text().searchable(),
      status: model.enum([...SAGA_STATUSES]).default("running"),
      subject_type: model.text(),
      subject_id: model.text().searchable(),
      /** The step it is at, or at which it stopped. */
      step: model.text().nullable(),
      reason: model.text().nullable(),
      started_at: model.dateTime(),
      /** What an operator decided about a stuck saga, and why. */
      resolution: model.enum(["retry", "give_up"]).nullable(),
      resolution_reason: model.text().nullable(),
      resolved_by: model.text().nullable(),
      resolved_at: model.dateTime().nullable(),
    },
  )
  .indexes([
    { name: "IDX_cityos_saga_workflow_id_unique", on: ["workflow_id"], unique: true },
    { name: "IDX_cityos_saga_status", on: ["status", "updated_at"] },
    { name: "IDX_cityos_saga_subject", on: ["subject_type", "subject_id"] },
  ])
