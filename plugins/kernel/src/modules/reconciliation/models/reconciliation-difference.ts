import { model } from "@medusajs/framework/utils"

import { ReconciliationRun } from "./reconciliation-run"

/** Two records of one fact that do not agree. Amounts are whole minor units, as text. */
export const ReconciliationDifference = model
  .define(
    { name: "ReconciliationDifference", tableName: "cityos_reconciliation_difference" },
    {
      id: model.id({ prefix: "recd" }).primaryKey(),
      run: model.belongsTo(() => ReconciliationRun, { mappedBy: "lines" }),
      /** `finance.captured`: whose texts explain it, and what was compared. */
      kind: model.text(),
      subject_type: model.text(),
      subject_id: model.text().searchable(),
      order_id: model.text().searchable().nullable(),
      currency_code: model.text().nullable(),
      expected: model.text(),
      found: model.text(),
    },
  )
  .indexes([{ name: "IDX_cityos_reconciliation_difference_run", on: ["run_id", "kind"] }])
