import type { Dispatch, EventEnvelope } from "@dakkah/contracts"
import { Client, Connection, type ConnectionOptions } from "@temporalio/client"
import { type DataConverter, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from "@temporalio/common"
import { type AttributeName, ensureSearchAttributes, searchAttributesOf } from "./search-attributes"
import { temporalFailure } from "./temporal-failure"

/** gRPC's own default is two minutes: too long after a restart of the server. */
const MAX_RECONNECT = 5_000

type Start = Extract<Dispatch, { kind: "start" }>
type Signal = Extract<Dispatch, { kind: "signal" }>

export interface TemporalOptions {
  address: string
  namespace: string
  tls?: ConnectionOptions["tls"]
  apiKey?: string
  /** Must be the worker's. */
  dataConverter?: DataConverter
  /** Milliseconds for one call. */
  timeout?: number
}

export interface Temporal {
  /** Starts a workflow; one of that id, running or closed, is success: the id is the business key. @throws Outage, Refused */
  start(event: EventEnvelope, dispatch: Start): Promise<Record<string, unknown>>
  /** Signals a workflow; one that is closed or was never there makes the signal late, not wrong. @throws Outage, Refused */
  signal(event: EventEnvelope, dispatch: Signal): Promise<Record<string, unknown>>
  /** @throws Outage */
  check(): Promise<void>
  close(): Promise<void>
}

/** Connects when first used, and again by itself after an outage. */
export function createTemporal({
  address,
  namespace,
  tls,
  apiKey,
  dataConverter,
  timeout = 10_000,
}: TemporalOptions): Temporal {
  const connection = Connection.lazy({
    address,
    // The relay waits for the whole server, not call by call; the client's own retries would also outlive a closed connection.
    interceptors: [],
    channelArgs: { "grpc.initial_reconnect_backoff_ms": 250, "grpc.max_reconnect_backoff_ms": MAX_RECONNECT },
    ...(tls === undefined ? {} : { tls }),
    ...(apiKey === undefined ? {} : { apiKey }),
  })
  const client = new Client({ connection, namespace, ...(dataConverter === undefined ? {} : { dataConverter }) })
  let attributes: Promise<ReadonlySet<AttributeName>> | null = null

  async function call<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await connection.withDeadline(Date.now() + timeout, work)
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError || error instanceof WorkflowNotFoundError) throw error
      throw temporalFailure(error)
    }
  }

  function knownAttributes(): Promise<ReadonlySet<AttributeName>> {
    attributes ??= call(() => ensureSearchAttributes(connection, namespace)).catch((error: unknown) => {
      attributes = null
      throw error
    })
    return attributes
  }

  return {
    async start(event, dispatch) {
      const { workflow_id } = dispatch
      const typedSearchAttributes = searchAttributesOf(event, dispatch, await knownAttributes())
      try {
        const handle = await call(() =>
          client.workflow.start(dispatch.workflow, {
            workflowId: workflow_id,
            taskQueue: dispatch.task_queue,
            args: [dispatch.input],
            workflowIdReusePolicy: "REJECT_DUPLICATE",
            workflowIdConflictPolicy: "USE_EXISTING",
            typedSearchAttributes,
          }),
        )
        return { kind: "start", workflow: dispatch.workflow, workflow_id, run_id: handle.firstExecutionRunId }
      } catch (error) {
        if (error instanceof WorkflowExecutionAlreadyStartedError) {
          return { kind: "start", workflow: dispatch.workflow, workflow_id, outcome: "already_started" }
        }
        throw error
      }
    },
    async signal(event, { workflow_id, signal, input }) {
      const result = { kind: "signal", workflow_id, signal }
      try {
        // A signal may arrive twice (a crash between sending and settling); the event's id lets the workflow see that.
        await call(() => client.workflow.getHandle(workflow_id).signal(signal, { event_id: event.id, ...input }))
        return result
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { ...result, outcome: "late" }
        throw error
      }
    },
    async check() {
      await call(() => connection.workflowService.getSystemInfo({}))
    },
    close: () => connection.close(),
  }
}
