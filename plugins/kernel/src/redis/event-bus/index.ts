import eventBus from "@medusajs/event-bus-redis"
import { Module, Modules } from "@medusajs/framework/utils"

import { TenantEventBus } from "./tenant-event-bus"

/** Core's Redis event bus, with its options, whose subscribers run in the tenant that the event comes from. */
export default Module(Modules.EVENT_BUS, { service: TenantEventBus, loaders: eventBus.loaders })
