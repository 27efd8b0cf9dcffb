import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Service areas and their deliveries lie at nodes of the city's tree. */
export class Migration20261121164112 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "cityos_service_area" add column if not exists "node_id" text null;`)
    this.addSql(`alter table if exists "cityos_delivery" add column if not exists "node_id" text null;`)
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_node_id_created_at" ON "cityos_delivery" ("node_id", "created_at") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_cityos_delivery_node_id_created_at";`)
    this.addSql(`alter table if exists "cityos_delivery" drop column if exists "node_id";`)
    this.addSql(`alter table if exists "cityos_service_area" drop column if exists "node_id";`)
  }
}
