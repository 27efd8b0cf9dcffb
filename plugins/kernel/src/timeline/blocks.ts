import type { OrderBlock } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { KERNEL } from "../modules/kernel"
import type KernelModuleService from "../modules/kernel/service"

/** What blocks an order, oldest first. Fulfilment and billing wait while there is anything. */
export const blocksOf = (container: MedusaContainer, order_id: string): Promise<OrderBlock[]> =>
  container.resolve<KernelModuleService>(KERNEL).openBlocks(order_id)

/**
 * For code that would ship or bill.
 * @throws MedusaError CONFLICT naming what blocks and what to do
 */
export async function requireUnblocked(container: MedusaContainer, order_id: string): Promise<void> {
  const blocks = await blocksOf(container, order_id)
  if (blocks.length > 0) throw new MedusaError(MedusaError.Types.CONFLICT, blockedMessage(order_id, blocks))
}

export const blockedMessage = (order_id: string, blocks: readonly OrderBlock[]): string =>
  `Order ${order_id} is blocked by ${blocks.map(({ status_code }) => status_code).join(", ")}. ` +
  "Settle it on the order's timeline, then try again."
