import { NON_RETRYABLE_ERROR_TYPES } from "@dakkah/contracts/errors"
import { QUEUE_OF_PORT } from "@dakkah/contracts/queues"
import type { Port, Timings } from "@dakkah/contracts"
import type { ActivityOptions } from "@temporalio/common"

/**
 * How an activity of a port is called: where, how long one attempt may take, how long it is tried.
 * Bounded by time, not by attempts: five attempts are over after 15 seconds, before any restart of an outside system.
 * A worker that dies is noticed by its silence, long before the attempt's own limit. A cancellation waits for the attempt in flight, so that an undo never overtakes its deed.
 * @param within milliseconds over all attempts; the port's patience when absent
 */
export function activityOptions(port: Port, timings: Timings, within?: number): ActivityOptions {
  return {
    taskQueue: QUEUE_OF_PORT[port],
    startToCloseTimeout: attemptOf(port, timings),
    scheduleToCloseTimeout: within ?? patienceOf(port, timings),
    heartbeatTimeout: timings.heartbeat,
    cancellationType: "WAIT_CANCELLATION_COMPLETED",
    retry: {
      initialInterval: timings.retry_first,
      backoffCoefficient: 2,
      maximumInterval: timings.retry_most,
      nonRetryableErrorTypes: [...NON_RETRYABLE_ERROR_TYPES],
    },
  }
}

function attemptOf(port: Port, timings: Timings): number {
  if (port === "payments") return timings.payment_attempt
  if (port === "logistics") return timings.logistics_attempt
  return timings.attempt
}

const patienceOf = (port: Port, timings: Timings): number =>
  port === "payments" ? timings.payment_patience : timings.patience
