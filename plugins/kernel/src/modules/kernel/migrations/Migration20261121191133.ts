import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A saga can stand as `waiting`. */
export class Migration20261121191133 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "cityos_saga" drop constraint if exists "cityos_saga_status_check";`)
    this.addSql(
      `alter table if exists "cityos_saga" add constraint "cityos_saga_status_check" check ("status" in ('running', 'waiting', 'completed', 'compensating', 'compensated', 'stuck', 'cancelled', 'failed'));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`update "cityos_saga" set "status" = 'running' where "status" = 'waiting';`)
    this.addSql(`alter table if exists "cityos_saga" drop constraint if exists "cityos_saga_status_check";`)
    this.addSql(
      `alter table if exists "cityos_saga" add constraint "cityos_saga_status_check" check ("status" in ('running', 'completed', 'compensating', 'compensated', 'stuck', 'cancelled', 'failed'));`,
    )
  }
}
