import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import type { Difference, ReconciliationCheck } from "../../reconciliation/check"
import { rowsOf } from "../kernel/lib/rows"
import { ReconciliationDifference } from "./models/reconciliation-difference"
import { ReconciliationRun } from "./models/reconciliation-run"

/** Of each check: more than anybody reads, and enough to see the pattern. */
const MOST = 500

/** What was compared, and what did not agree. */
export default class ReconciliationModuleService extends MedusaService({
  ReconciliationRun,
  ReconciliationDifference,
}) {
  /**
   * Writes down what one check finds. A statement of its own, so that both sides are seen at one moment.
   * @param settled UTC instant; what changed after it is not judged
   * @returns how many differences
   */
  @InjectManager()
  @InjectTransactionManager()
  async compare(
    run_id: string,
    check: ReconciliationCheck,
    settled: Date,
    @MedusaContext() context: Context = {},
  ): Promise<number> {
    const found = await rowsOf<Difference>(context, `select * from (${check.sql}) found limit ${MOST}`, {
      settled: settled.toISOString(),
    })
    if (found.length === 0) return 0
    await this.createReconciliationDifferences(
      found.map((difference) => ({ ...difference, run_id, kind: check.kind })),
      context,
    )
    return found.length
  }
}
