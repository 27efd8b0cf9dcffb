import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import InventoryModule from "@medusajs/medusa/inventory"
import { lockBefore } from "../checkout/lock-before"

/**
 * Core adds to the stocked quantity in JavaScript: of two who take one away at once, in two processes, one would be lost, and a piece be
 * there that is not. Here they read it one after the other.
 */
export function lockAdjustments(): void {
  lockBefore(InventoryModule.service, "adjustInventory_", 3, lockLevel)
}

async function lockLevel(transaction: Knex, [inventory_item_id, location_id]: readonly unknown[]): Promise<void> {
  await transaction("inventory_level")
    .where({ inventory_item_id, location_id } as Record<string, string>)
    .whereNull("deleted_at")
    .forUpdate()
    .select("id")
}
