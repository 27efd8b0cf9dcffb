import type { TimelineEntryInput } from "@dakkah/contracts"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

export interface AppendEntriesInput {
  entries: TimelineEntryInput[]
  /** Modules the writer may write; null for code of our own. */
  modules: string[] | null
}

/** Append-only: there is nothing to take back, an entry that was wrong is followed by one that says so. */
export const appendTimelineEntriesStep = createStep(
  "append-timeline-entries",
  async ({ entries, modules }: AppendEntriesInput, { container }) => {
    const kernel = container.resolve<KernelModuleService>(KERNEL)
    return new StepResponse(await kernel.appendTimeline(entries, modules))
  },
)
