// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- core exports the class nowhere else
import RedisEventBusService from "@medusajs/event-bus-redis/dist/services/event-bus-redis"
import type { EventBusTypes } from "@medusajs/framework/types"

import { carriedScope, runCarried, type CarriedScope } from "../../tenancy/carried-scope"

/**
 * An event waits in Redis and is taken up by a worker that belongs to nobody's shop: the event's metadata says whose it is.
 * What an emitter writes there itself does not count.
 */
export class TenantEventBus extends RedisEventBusService {
  override emit<T = unknown>(
    events: EventBusTypes.Message<T> | EventBusTypes.Message<T>[],
    options?: Record<string, unknown>,
  ): Promise<void> {
    return super.emit([events].flat().map(withScope), options)
  }

  override subscribe(
    eventName: string | symbol,
    subscriber: EventBusTypes.Subscriber,
    context?: EventBusTypes.SubscriberContext,
  ): this {
    const confined: EventBusTypes.Subscriber = (event) =>
      runCarried(event.metadata as CarriedScope | undefined, () => subscriber(event))
    super.subscribe(eventName, confined, context)
    // `unsubscribe` is called with the subscriber that the caller knows.
    const { subscriberId } = confined as { subscriberId?: string }
    Object.assign(subscriber, { subscriberId })
    return this
  }
}

function withScope<T>(event: EventBusTypes.Message<T>): EventBusTypes.Message<T> {
  return { ...event, metadata: { ...event.metadata, tenant_id: undefined, actor: undefined, ...carriedScope() } }
}
