import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121160709 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_order_status_history_blocking" ON "cityos_order_status_history" ("order_id") WHERE severity = 'blocking' AND closed_at IS NULL AND deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_cityos_order_status_history_blocking";`)
  }
}
