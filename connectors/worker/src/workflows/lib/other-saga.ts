import type { Timings } from "@dakkah/contracts"
import { CancellationScope, getExternalWorkflowHandle, log, proxyLocalActivities, sleep } from "@temporalio/workflow"
import type { LocalActivities } from "./capabilities"

/** Where another saga stands, asked of the engine and, while it runs, of the saga itself. */
export type OtherSaga =
  | { state: "unknown" }
  | { state: "running" | "past_pivot"; status: string; reason: string | null }
  /** `outcome`: `completed`, `compensated`, `cancelled`; or the engine's own word where it ended in no such way. */
  | { state: "ended"; outcome: string }

export interface SettleWish {
  /** Name of the signal that asks it to stop and to undo, and why. */
  stop?: { signal: string; reason: string }
  /** Behind its pivot it needs not be waited for: what it still does is in nobody's way. */
  pivotIsEnough?: boolean
}

const local = proxyLocalActivities<LocalActivities>({ startToCloseTimeout: "10s", retry: { maximumInterval: "10s" } })

/** Waits shorter than this many questions are not worth an operator's attention. */
const SILENT = 3

/** The question decides, asked again and again: a saga that ends tells nobody, and one that was killed cannot. */
export function settled(
  workflow_id: string,
  timings: Timings,
  say: (reason: string | null) => void,
  { stop, pivotIsEnough = false }: SettleWish = {},
): Promise<string | null> {
  return CancellationScope.nonCancellable(async () => {
    let said: string | null = null
    for (let asked = 0, wait = timings.retry_first; ; asked += 1, wait = Math.min(wait * 2, timings.retry_most)) {
      const other = await local.describeSaga(workflow_id)
      const over = other.state === "past_pivot" && pivotIsEnough
      if (over || other.state === "ended" || other.state === "unknown") {
        if (said !== null) say(null)
        if (other.state === "unknown") return null
        return other.state === "ended" ? other.outcome : "completed"
      }
      if (asked === 0 && stop) await ask(workflow_id, stop)
      const reason = asked < SILENT ? null : reasonOf(workflow_id, other)
      if (reason !== said) say(reason)
      said = reason
      await sleep(wait)
    }
  })
}

const reasonOf = (workflow_id: string, { status, reason }: Extract<OtherSaga, { status: string }>): string =>
  `Waiting for ${workflow_id}, which is ${status}${reason === null ? "" : `: ${reason}`}. It goes on by itself when that has ended.`

/** It may have ended in between: then the next question says so. */
async function ask(workflow_id: string, { signal, reason }: NonNullable<SettleWish["stop"]>): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflow_id).signal(signal, { reason })
  } catch (error) {
    log.warn("a saga could not be asked to stop", { workflow_id, signal, reason: String(error) })
  }
}
