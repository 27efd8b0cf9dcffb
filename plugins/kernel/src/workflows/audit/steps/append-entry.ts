import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"
import type { AuditEntryInput } from "../../../modules/kernel/types"

/** Append-only: an undone action is a second entry, not the removal of the first. */
export const appendAuditEntryStep = createStep("append-audit-entry", async (entry: AuditEntryInput, { container }) => {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  return new StepResponse(await kernel.appendAudit(entry))
})
