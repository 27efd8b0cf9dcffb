import { model } from "@medusajs/framework/utils"

import { ReconciliationDifference } from "./reconciliation-difference"

export const RECONCILIATION_STATUSES = ["running", "done", "failed"] as const

/** One comparison of everything that has to agree, at one moment. */
export const ReconciliationRun = model
  .define(
    { name: "ReconciliationRun", tableName: "cityos_reconciliation_run" },
    {
      id: model.id({ prefix: "recr" }).primaryKey(),
      status: model.enum([...RECONCILIATION_STATUSES]).default("running"),
      /** UTC. What changed after it was not judged. */
      settled_before: model.dateTime(),
      finished_at: model.dateTime().nullable(),
      checks: model.number().default(0),
      differences: model.number().default(0),
      /** Who asked for it; `schedule` for the daily one. */
      asked_by: model.text(),
      failure: model.text().nullable(),
      lines: model.hasMany(() => ReconciliationDifference, { mappedBy: "run" }),
    },
  )
  .indexes([{ name: "IDX_cityos_reconciliation_run_created", on: ["created_at"] }])
