import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A saga can stand as `paused`. */
export class Migration20261121194733 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "cityos_saga" drop constraint if exists "cityos_saga_status_check";`)
    this.addSql(
      `alter table if exists "cityos_saga" add constraint "cityos_saga_status_check" check ("status" in ('running', 'paused', 'completed', 'compensating', 'compensated', 'stuck', 'cancelled', 'failed'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`update "cityos_saga" set "status" = 'running' where "status" = 'paused';`)
    this.addSql(`alter table if exists "cityos_saga" drop constraint if exists "cityos_saga_status_check";`)
    this.addSql(
      `alter table if exists "cityos_saga" add constraint "cityos_saga_status_check" check ("status" in ('running', 'completed', 'compensating', 'compensated', 'stuck', 'cancelled', 'failed'));`,
    )
  }
}
