import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export interface AuditInput {
  action: string
  resource_type: string
  resource_id: string
  before?: unknown
  after?: unknown
}

interface Audit {
  appendAudit(entry: AuditInput): Promise<unknown>
}

/** Adds to the tenant's audit chain. A chain is only added to, so there is no undo; without the kernel's module nothing is kept. */
export const auditLogisticsStep = createStep("audit-logistics", async (input: AuditInput, { container }) => {
  const kernel = container.resolve<Audit | undefined>("kernel", { allowUnregistered: true })
  await kernel?.appendAudit(input)
  return new StepResponse(null)
})
