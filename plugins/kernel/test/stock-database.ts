import type { Pool, PoolClient } from "pg"
import { coreDatabase, type CoreDatabase } from "./core-database"
import { installStockGuard, type StockReport } from "../src/stock/truth"

export const PLACE = "sloc_1"

export type Wish = [item: string, quantity: number, options?: { backorder?: boolean; place?: string }]

const ORDER_CART =
  "create table order_cart (order_id text, cart_id text, id text, deleted_at timestamptz, primary key (order_id, cart_id))"

/** Levels and reservations behind the guard. */
export class StockDatabase {
  private reservations = 0

  private constructor(
    readonly database: CoreDatabase,
    private readonly tenanted: boolean,
  ) {}

  static async create(tenanted: boolean): Promise<StockDatabase> {
    const made = new StockDatabase(await coreDatabase(["inventory"], { tenanted, tables: ORDER_CART }), tenanted)
    await made.install()
    return made
  }

  async install(): Promise<StockReport> {
    const { owner } = this.database
    await owner.query("begin")
    try {
      const report = await installStockGuard(owner, this.tenanted)
      await owner.query("commit")
      return report
    } catch (error) {
      await owner.query("rollback")
      throw error
    }
  }

  async empty(): Promise<void> {
    await this.database.owner.query(
      "delete from reservation_item; delete from inventory_level; delete from inventory_item; delete from order_cart",
    )
  }

  /** Writes past the guard, as a version without it did. */
  async behindTheGuard(sql: string): Promise<void> {
    await this.database.owner.query(
      `alter table inventory_level disable trigger user; ${sql}; alter table inventory_level enable trigger user`,
    )
  }

  async stock(item: string, stocked: number, place = PLACE): Promise<void> {
    const { app } = this.database
    await app.query("insert into inventory_item (id) values ($1) on conflict do nothing", [item])
    await app.query(
      `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
       values ('ilev_' || $1::text || $2::text, $1, $2, $3, $4, '{"value":"0","precision":20}', '{"value":"0","precision":20}')`,
      [item, place, stocked, JSON.stringify({ value: String(stocked), precision: 20 })],
    )
  }

  /** One statement, as core writes the reservations of a cart. */
  async reserve(wishes: readonly Wish[], client: Pool | PoolClient = this.database.app): Promise<string[]> {
    const rows = wishes.map(([item, quantity, { backorder = false, place = PLACE } = {}]) => {
      this.reservations += 1
      return [`res_${this.reservations}`, item, quantity, backorder, place]
    })
    await client.query(
      `insert into reservation_item (id, inventory_item_id, quantity, raw_quantity, allow_backorder, location_id)
       select r->>0, r->>1, (r->>2)::numeric, jsonb_build_object('value', r->>2, 'precision', 20), (r->>3)::boolean, r->>4
         from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(rows)],
    )
    return rows.map(([id]) => String(id))
  }

  /** A level, and the sum of its live reservations. */
  async level(item: string, place = PLACE) {
    const { rows } = await this.database.app.query<
      Record<"stocked" | "reserved" | "raw" | "raw_stocked" | "live", number>
    >(
      `select stocked_quantity::float as stocked, reserved_quantity::float as reserved, (raw_reserved_quantity->>'value')::float as raw,
              (raw_stocked_quantity->>'value')::float as raw_stocked,
              (select coalesce(sum(quantity), 0)::float from reservation_item r where r.inventory_item_id = l.inventory_item_id
                 and r.location_id = l.location_id and r.deleted_at is null) as live
         from inventory_level l where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
      [item, place],
    )
    return rows[0]
  }
}
