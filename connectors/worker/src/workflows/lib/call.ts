import type { ActivityContext, ActivityResult, Timings } from "@dakkah/contracts"
import { proxyActivities } from "@temporalio/workflow"
import { activityOptions } from "./policies"
import type { ActivityRef } from "./ports"

type Callable = Record<string, (input: unknown, context: ActivityContext) => Promise<unknown>>

/**
 * Calls an activity on its port's queue. A refusal is a result.
 * @throws ActivityFailure when the port's patience has ended, or the error is of a kind that no retry heals
 */
export async function callActivity<I, O>(
  activity: ActivityRef<I, O>,
  input: I,
  context: ActivityContext,
  timings: Timings,
  within?: number,
): Promise<ActivityResult<O>> {
  const call = proxyActivities<Callable>(activityOptions(activity.port, timings, within))[activity.name]
  if (!call) throw new TypeError(`activity "${activity.name}" is not known`)
  return (await call(input, context)) as ActivityResult<O>
}
