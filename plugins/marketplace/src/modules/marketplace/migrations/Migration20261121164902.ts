import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** A vendor order knows what of it credit lines paid. */
export class Migration20261121164902 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "cityos_vendor_order" add column if not exists "credit_total" bigint not null default 0;`,
    )
    this.addSql(
      `alter table if exists "cityos_vendor_order" add constraint "cityos_vendor_order_credit" check ("credit_total" >= 0 and "credit_total" <= greatest("total", 0));`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "cityos_vendor_order" drop column if exists "credit_total" cascade;`)
  }
}
