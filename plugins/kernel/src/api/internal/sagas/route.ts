import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { succeed } from "../../../internal/results"
import { reportSagaWorkflow } from "../../../workflows/saga/workflows/report-saga"
import { answer } from "../answer"
import { sagaReport } from "../schemas"

/** A workflow says where it stands, so that operators find the stuck ones. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, sagaReport, async (report) => {
    const { result } = await reportSagaWorkflow(request.scope).run({ input: report })
    return succeed({ workflow_id: report.workflow_id }, { applied: result.applied })
  })
}
