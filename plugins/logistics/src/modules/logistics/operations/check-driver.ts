import type { Context } from "@medusajs/framework/types"
import { refused } from "../../../rules/outcome"
import type LogisticsModuleService from "../service"
import type { ChangeInput, DeliveryDTO } from "../types"
import { lockDriver } from "./locks"

/** Statuses in which a delivery takes up a place of its driver. */
export const OPEN_ON_DRIVER = ["assigned", "picked_up", "in_transit", "failed"] as const

/** @returns why the driver of an assignment cannot take the delivery; null when nothing stands against it */
export async function checkDriver(
  service: LogisticsModuleService,
  delivery: DeliveryDTO,
  input: ChangeInput,
  context: Context,
): Promise<ReturnType<typeof refused> | null> {
  if (input.to !== "assigned") return null
  if (!input.driver_id) return refused("driver_missing", "driver_id: name the driver who takes the delivery.")
  if (!(await lockDriver(input.driver_id, context))) {
    return refused("driver_not_found", `Driver ${input.driver_id} does not exist. Choose another.`)
  }
  const driver = await service.retrieveDriver(input.driver_id, {}, context)
  if (driver.status !== "active") {
    return refused("driver_not_active", `${driver.name} is ${driver.status}. Choose an active driver.`)
  }
  const [, open] = await service.listAndCountDeliveries(
    { driver_id: driver.id, status: [...OPEN_ON_DRIVER], id: { $ne: delivery.id } },
    { take: 1 },
    context,
  )
  if (open < driver.capacity) return null
  return refused(
    "driver_full",
    `${driver.name} has ${open} open deliveries of ${driver.capacity}. Choose another driver or raise the capacity.`,
  )
}
