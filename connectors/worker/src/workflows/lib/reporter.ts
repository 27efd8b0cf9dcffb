import type { Incident, SagaInput, SagaReport, SagaStatus, TimelineEntryInput, Timings } from "@dakkah/contracts"
import { CancellationScope, log, workflowInfo } from "@temporalio/workflow"
import { callActivity } from "./call"
import { contextOf } from "./context"
import { EFFECTS } from "./effects"
import type { SagaView } from "./messages"
import { endOf } from "./outcome"
import { commerce, type ActivityRef } from "./ports"

/**
 * Tells operators and the order's timeline where the saga stands: in order, beside the steps, never in their way.
 * A report that cannot be delivered within the port's patience is dropped with a log line: it is news, not an effect.
 */
export class Reporter {
  private queue: Promise<void> = Promise.resolve()

  constructor(
    private readonly input: SagaInput,
    private readonly workflow: string,
    private readonly subject: { type: string; id: string },
    private readonly timings: Timings,
    private readonly silent: boolean,
  ) {}

  report(status: SagaStatus, view: SagaView): void {
    if (this.silent) return
    const { workflowId, runId } = workflowInfo()
    const report: SagaReport = {
      workflow_id: workflowId,
      run_id: runId,
      workflow: this.workflow,
      status,
      subject_type: this.subject.type,
      subject_id: this.subject.id,
      ...(view.step !== null && { step: view.step }),
      ...(view.reason !== null && { reason: view.reason }),
    }
    const context = contextOf(this.input, this.subject.id, commerce.reportSaga, { effect: `saga_report-${status}` })
    this.enqueue("report", () => callActivity(commerce.reportSaga, report, context, this.timings))
  }

  note(entry: Omit<TimelineEntryInput, "recorded_at" | "written_by">): void {
    const written = { ...entry, recorded_at: new Date().toISOString(), written_by: this.workflow }
    const context = {
      ...contextOf(this.input, this.subject.id, commerce.appendTimeline),
      idempotency_key: entry.source_key,
    }
    this.enqueue("note", () => callActivity(commerce.appendTimeline, { entries: [written] }, context, this.timings))
  }

  /** @param ordinal 1 for the first of this saga */
  incident(activity: ActivityRef<Incident, unknown>, incident: Incident, ordinal: number): void {
    const effect = `${EFFECTS[activity.name].effect}-stuck`
    const context = contextOf(this.input, this.subject.id, activity, { effect, ordinal })
    this.enqueue("incident", () => callActivity(activity, incident, context, this.timings))
  }

  /** Resolves when everything said so far has been delivered or dropped. */
  settled(): Promise<void> {
    return this.queue
  }

  private enqueue(what: string, send: () => Promise<unknown>): void {
    this.queue = this.queue.then(() =>
      CancellationScope.nonCancellable(async () => {
        try {
          await send()
        } catch (error) {
          const reason = endOf(error, what)
          if (!reason) throw error
          log.error(`saga ${what} was not delivered`, {
            ...reason,
            tenant_id: this.input.tenant_id,
            correlation_id: this.input.correlation_id,
          })
        }
      }),
    )
  }
}
