import type { ActivityResult, Incident, SagaInput, SagaStatus, TimelineEntryInput, Timings } from "@dakkah/contracts"
import {
  CancellationScope,
  defineQuery,
  defineSignal,
  log,
  metricMeter,
  patched,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from "@temporalio/workflow"
import { Blocks } from "./blocks"
import { callActivity } from "./call"
import { runChild } from "./child"
import { CHANGES } from "./changes"
import { contextOf, timingsOf, type EffectOptions } from "./context"
import { reactionsTo, type Reaction } from "./error-actions"
import { Inbox } from "./inbox"
import { getSagaState, type SagaView } from "./messages"
import { Operator } from "./operator"
import { settled } from "./other-saga"
import { cancelled, endOf, refusal, SagaEnd, type SagaError, type SagaResult } from "./outcome"
import { choosePorts, missing, type Capabilities } from "./capabilities"
import { commerce, content, type ActivityRef } from "./ports"
import { Reporter } from "./reporter"
import { SEARCH_ATTRIBUTES } from "./search-attributes"
import type { Saga, SagaOptions, SagaTools, StepOptions } from "./saga"
import { UndoStack } from "./undo"
import { EFFECTS } from "./effects"

/** A reason is read by people; a stack of an outside system's answer is not. */
const MESSAGE_LIMIT = 1_000

type Ending = "completed" | "compensated" | "cancelled"

/** One run of a saga: its undo stack, its view, its way to stop. Made at the start of the workflow, lives as long as it. */
export class SagaRun<I extends SagaInput, S> {
  private readonly timings: Timings
  private readonly subject: { type: string; id: string }
  private readonly view: SagaView = { status: "running", step: null, done: [], undone: [], reason: null }
  private readonly state: S
  private readonly scope = new CancellationScope()
  private readonly inbox = new Inbox()
  private readonly reporter: Reporter
  private readonly operator: Operator
  private readonly stack: UndoStack
  private readonly blocks: Blocks
  private capabilities: Capabilities = {}
  /** Why the saga cannot begin; told by its first step. */
  private refusal: SagaError | null = null
  private cancelReason: string | null = null
  private pivoted = false
  private told = false
  /** How often it has stood still. */
  private stops = 0

  private readonly input: I

  constructor(
    private readonly name: string,
    given: I,
    private readonly options: SagaOptions<I, S>,
  ) {
    // A copy: the adapters that are chosen at the start become part of it.
    const input = (this.input = { ...given })
    this.timings = timingsOf(input)
    this.subject = options.subject(input)
    this.state = options.state ? options.state(input) : ({} as S)
    this.reporter = new Reporter(input, name, this.subject, this.timings, options.child === true)
    this.operator = new Operator((step, why) => this.stuck(step, why), this.view)
    this.stack = new UndoStack(
      input,
      this.subject,
      this.timings,
      this.operator,
      this.reporter,
      this.view,
      (activity) => this.can(activity),
      (...what) => this.skip(...what),
    )
    this.blocks = new Blocks(input, this.timings, (reason) => this.waits(reason))
    this.listen()
  }

  async execute<O>(body: (input: I, tools: SagaTools<S>) => Promise<O>): Promise<SagaResult<O>> {
    log.info("saga started", this.attributes())
    upsertSearchAttributes([
      { key: SEARCH_ATTRIBUTES.tenant, value: this.input.tenant_id },
      { key: SEARCH_ATTRIBUTES.subject, value: this.subject.id },
      { key: SEARCH_ATTRIBUTES.domain, value: this.subject.type },
      { key: SEARCH_ATTRIBUTES.status, value: "running" },
    ])
    this.reporter.report("running", this.view)
    try {
      const output = await this.scope.run(async () => {
        await this.choosePorts()
        return body(this.input, this.tools())
      })
      return await CancellationScope.nonCancellable(() => this.complete(output))
    } catch (error) {
      const reason = this.reasonOf(error)
      if (!reason) throw error
      return await CancellationScope.nonCancellable(() => this.takeBack(reason))
    }
  }

  private tools(): SagaTools<S> {
    return {
      step: this.step,
      undo: (activity, input, options) => this.stack.register(activity, input, options),
      needs: (...activities) => this.needs(activities),
      child: <C extends SagaInput, O>(workflow: Saga<C, O>, input: C) => this.child(workflow, input),
      unblocked: () => this.unblocked(),
      pivot: () => this.pivot(),
      settled: (workflow_id, wish) => settled(workflow_id, this.timings, (reason) => this.waits(reason), wish),
      timings: this.timings,
      state: this.state,
    }
  }

  private readonly step = async <A, O>(
    activity: ActivityRef<A, O>,
    input: A,
    options: StepOptions<A> & { optional?: boolean } = {},
  ): Promise<O | undefined> => {
    this.stopIfAsked()
    this.view.step = activity.name
    if (!this.can(activity)) return this.skip(activity, options, "not_supported", "no connected system can do it")
    if (options.undo) this.stack.register(options.undo, input, { ...options, effect: undefined })
    if (this.pivoted) return CancellationScope.nonCancellable(() => this.forward(activity, input, options))
    try {
      const output = await this.call(activity, input, options)
      this.stopIfAsked()
      return output
    } catch (error) {
      const reason = this.reasonOf(error)
      if (!reason || reason.kind === "cancelled" || !options.optional) throw error
      return this.skip(activity, options, reason.code, reason.message)
    }
  }

  private async call<A, O>(activity: ActivityRef<A, O>, input: A, options: StepOptions<A>): Promise<O> {
    const context = contextOf(this.input, this.subject.id, activity, options)
    const result: ActivityResult<O> = await callActivity(activity, input, context, this.timings, options.within)
    if (!result.success) throw new SagaEnd(refusal(activity.name, result.error))
    this.view.done.push(activity.name)
    return result.data as O
  }

  /** Behind the pivot: a required step is tried until it is done or an operator gives it up; an optional one is noted. */
  private async forward<A, O>(
    activity: ActivityRef<A, O>,
    input: A,
    options: StepOptions<A> & { optional?: boolean },
  ): Promise<O | undefined> {
    for (;;) {
      try {
        return await this.call(activity, input, options)
      } catch (error) {
        const reason = endOf(error, activity.name)
        if (!reason) throw error
        if (options.optional) return this.skip(activity, options, reason.code, reason.message)
        const answer = await this.operator.ask(activity.name, reason)
        this.say("running", null)
        if (answer.kind === "give_up") return this.skip(activity, options, "given_up", answer.reason)
      }
    }
  }

  private skip(
    activity: ActivityRef<never, unknown>,
    options: EffectOptions,
    code: string,
    message: string,
  ): undefined {
    const { module, category } = EFFECTS[activity.name]
    log.warn("step skipped", { ...this.attributes(), step: activity.name, code, reason: message })
    if (module) {
      const key = contextOf(this.input, this.subject.id, activity, options).idempotency_key
      const status_code = `${module}:step_skipped`
      this.note(
        { module, status_code, ...(category && { category }), severity: "warning", source_key: `${key}/step_skipped` },
        {
          step: activity.name,
          code,
          reason: message,
        },
      )
    }
    return undefined
  }

  private async child<C extends SagaInput, O>(workflow: Saga<C, O>, input: C): Promise<O> {
    this.stopIfAsked()
    this.view.step = workflow.workflow
    const given = { ...input, adapters: this.input.adapters }
    const result = await this.blocks.heardBy(input.workflow_id, () => runChild(workflow, given, this.timings))
    if (result.status !== "completed") throw new SagaEnd(result.error)
    this.view.done.push(workflow.workflow)
    this.stopIfAsked()
    return result.output
  }

  private async unblocked(): Promise<void> {
    this.stopIfAsked()
    if (!this.can(commerce.findOrderBlocks)) return
    this.view.step = commerce.findOrderBlocks.name
    await this.blocks.wait(this.subject.id)
    this.stopIfAsked()
  }

  /** @param reason null: it goes on. What arrives when the saga is over, or takes its steps back, is late. */
  private waits(reason: string | null): void {
    if (this.view.status !== "running" && this.view.status !== "paused") return
    this.view.reason = reason
    this.say(reason === null ? "running" : "paused", reason)
  }

  private pivot(): void {
    this.stopIfAsked()
    this.pivoted = this.view.pivoted = true
    if (patched(CHANGES.toldAtPivot)) this.tell("completed", null)
  }

  /** A refusal waits until the body has said what is to be undone in any case. */
  private async choosePorts(): Promise<void> {
    try {
      const { adapters, capabilities } = await choosePorts(this.input.tenant_id, this.input.adapters)
      this.capabilities = capabilities
      this.input.adapters = adapters
    } catch (error) {
      const reason = endOf(error, null)
      if (!reason || reason.kind === "cancelled") throw error
      this.refusal = reason
    }
  }

  /** Where the ports are not known, whoever is asked says what it cannot do. */
  private can(activity: Pick<ActivityRef<never, unknown>, "name" | "port">): boolean {
    return this.refusal !== null || !missing(this.capabilities, activity)
  }

  private needs(activities: readonly ActivityRef<never, unknown>[]): void {
    this.stopIfAsked()
    for (const activity of activities) {
      if (this.can(activity)) continue
      const message = `${activity.name} is required, but no system connected to the port "${activity.port}" can do it. Connect one, then place the order again.`
      throw new SagaEnd({
        kind: "refused",
        type: "NotSupportedError",
        code: "not_supported",
        message,
        step: activity.name,
      })
    }
  }

  private async complete<O>(output: O): Promise<SagaResult<O>> {
    this.end("completed", null)
    await this.reporter.settled()
    return { status: "completed", output }
  }

  private async takeBack<O>(reason: SagaError): Promise<SagaResult<O>> {
    this.view.reason = reason.message
    log.warn("saga takes its steps back", { ...this.attributes(), ...reason })
    if (!this.options.child) this.say("compensating", reason.message)
    const reactions = this.options.child || !patched(CHANGES.errorActions) ? [] : this.reactionsTo(reason)
    // Nobody whose account is to be frozen shall order again while this order is undone.
    for (const { activity, input } of reactions.filter(({ urgent }) => urgent)) await this.forward(activity, input, {})
    const given_up = await this.stack.unwind(reason)
    for (const { activity, input } of reactions.filter(({ urgent }) => !urgent)) {
      await this.forward(activity, input, { optional: true })
    }
    const status = reason.kind === "cancelled" ? "cancelled" : "compensated"
    this.end(status, reason, given_up)
    await this.reporter.settled()
    return { status, error: reason, given_up }
  }

  /** Stands still until an operator decides: who could decide is told. */
  private stuck(step: string, why: SagaError): void {
    this.say("stuck", `${step}: ${why.message}`)
    if (this.options.child || !patched(CHANGES.errorActions)) return
    this.stops += 1
    const stops: SagaError = { ...why, kind: "outage", type: "ServiceUnavailableError", code: "stuck", step }
    if (this.can(content.notifyAdmin))
      this.reporter.incident(content.notifyAdmin, this.incident(stops, true), this.stops)
    if (why.type !== "CredentialExpiredError" || !this.can(commerce.requestCredentialRenewal)) return
    if (!patched(CHANGES.renewalWhenStuck)) return
    this.reporter.incident(commerce.requestCredentialRenewal, this.incident({ ...why, step }, true), this.stops)
  }

  private reactionsTo(reason: SagaError): Reaction[] {
    return reactionsTo(reason, this.incident(reason)).filter(({ activity }) => this.can(activity))
  }

  private incident({ type, code, message, step, details }: SagaError, stuck = false): Incident {
    return {
      tenant_id: this.input.tenant_id,
      workflow_id: workflowInfo().workflowId,
      subject_type: this.subject.type,
      subject_id: this.subject.id,
      ...(this.subject.type === "order" && { order_id: this.subject.id }),
      type,
      code,
      message: message.slice(0, MESSAGE_LIMIT),
      ...(step !== null && { step }),
      ...(typeof details?.["credential"] === "string" && { credential: details["credential"] }),
      stuck,
    }
  }

  private end(status: Ending, reason: SagaError | null, given_up: readonly string[] = []): void {
    this.view.step = status === "completed" ? null : this.view.step
    this.tell(status, reason, given_up)
    this.say(status, reason?.message ?? null)
    metricMeter
      .createCounter("dakkah_saga_ended", "1", "Sagas by how they ended")
      .add(1, { workflow: this.name, status })
    log.info("saga ended", { ...this.attributes(), status, reason: reason?.message })
  }

  /** Once: how it ends is settled at the pivot, where there is one. What an operator gave up is left for people to put right. */
  private tell(status: Ending, reason: SagaError | null, given_up: readonly string[] = []): void {
    if (this.told || !this.options.timeline || this.options.child) return
    this.told = true
    const { completed, failed, cancelled } = this.options.timeline
    const status_code = { completed, compensated: failed, cancelled }[status]
    const severity = given_up.length > 0 ? "blocking" : status === "compensated" ? "warning" : "info"
    const source_key = `${this.input.tenant_id}/${this.subject.id}/${status_code.replace(":", "-")}/1`
    this.note(
      { module: "order", status_code, category: "order", severity, source_key },
      reason ? { reason: reason.message, code: reason.code, type: reason.type, step: reason.step } : {},
    )
  }

  private note(
    entry: Pick<TimelineEntryInput, "module" | "status_code" | "category" | "severity" | "source_key">,
    payload: Record<string, unknown>,
  ): void {
    if (this.subject.type !== "order") return
    this.reporter.note({ ...entry, payload, order_id: this.subject.id })
  }

  private say(status: SagaStatus, reason: string | null): void {
    this.view.status = status
    if (reason !== null) this.view.reason = reason
    upsertSearchAttributes([{ key: SEARCH_ATTRIBUTES.status, value: status }])
    this.reporter.report(status, this.view)
  }

  private reasonOf(error: unknown): SagaError | null {
    if (this.cancelReason !== null && endOf(error, null)?.kind === "cancelled")
      return cancelled(this.view.step, this.cancelReason)
    return endOf(error, this.view.step)
  }

  private stopIfAsked(): void {
    if (this.pivoted) return
    if (this.refusal !== null) throw new SagaEnd(this.refusal)
    if (this.cancelReason !== null) throw new SagaEnd(cancelled(null, this.cancelReason))
    if (this.scope.consideredCancelled) throw new SagaEnd(cancelled(null))
  }

  private listen(): void {
    setHandler(getSagaState, () => this.view)
    for (const [query, answer] of Object.entries(this.options.queries ?? {})) {
      setHandler(defineQuery(query), () => answer(this.view, this.state))
    }
    for (const [signal, handle] of Object.entries(this.options.signals ?? {})) {
      setHandler(defineSignal<[Record<string, unknown>?]>(signal), (event) => {
        if (this.inbox.isNew(event)) handle(this.state, event ?? {})
      })
    }
    if (!this.options.cancelSignal) return
    setHandler(defineSignal<[{ reason?: string }?]>(this.options.cancelSignal), (event) => {
      if (this.pivoted || this.cancelReason !== null) return
      this.cancelReason = event?.reason ?? "The order was cancelled while it was placed"
      this.scope.cancel()
    })
  }

  private attributes(): Record<string, unknown> {
    const { tenant_id, correlation_id } = this.input
    return {
      tenant_id,
      correlation_id,
      saga: this.name,
      subject: this.subject.id,
      workflow_id: workflowInfo().workflowId,
    }
  }
}
