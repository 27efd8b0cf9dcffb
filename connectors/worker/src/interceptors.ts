import type { ActivityContext } from "@dakkah/contracts"
import type { Context } from "@temporalio/activity"
import type { ActivityInterceptors } from "@temporalio/worker"

/** Every line that an activity logs says whose it is: tenant, correlation, effect. */
export function activityInterceptors(_context: Context): ActivityInterceptors {
  let known: Partial<ActivityContext> = {}
  return {
    inbound: {
      execute(input, next) {
        const [, context] = input.args as [unknown, Partial<ActivityContext>?]
        if (context && typeof context === "object") known = context
        return next(input)
      },
    },
    outbound: {
      getLogAttributes(input, next) {
        const { tenant_id, correlation_id, causation_id, idempotency_key } = known
        return next({ ...input, tenant_id, correlation_id, causation_id, effect: idempotency_key })
      },
    },
  }
}
