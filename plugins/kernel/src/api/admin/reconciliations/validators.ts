import { z } from "@medusajs/framework/zod"

import { SETTLED_AFTER_SECONDS } from "../../../reconciliation/settled"
import { listParams } from "../../lib/list-params"

export const listRunsParams = listParams(["created_at", "differences"])
export type ListRunsParams = z.infer<typeof listRunsParams>

export const listDifferencesParams = listParams(["kind", "created_at"]).extend({
  run_id: z.string().max(100).optional(),
  kind: z.string().max(100).optional(),
  order_id: z.string().max(100).optional(),
})
export type ListDifferencesParams = z.infer<typeof listDifferencesParams>

/** 0: also what is still on its way, which may be told as a difference that is gone a moment later. */
export const reconcileBody = z
  .object({ older_than_seconds: z.number().int().min(0).max(86_400).default(SETTLED_AFTER_SECONDS) })
  .strict()
export type ReconcileBody = z.infer<typeof reconcileBody>
