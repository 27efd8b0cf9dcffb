import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121164418 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_account_freeze" ("id" text not null, "customer_id" text null, "email" text null, "order_id" text not null, "reason" text not null, "source_key" text not null, "frozen_at" timestamptz not null, "lifted_at" timestamptz null, "lifted_by" text null, "lifted_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_account_freeze_pkey" primary key ("id"), constraint "cityos_account_freeze_somebody" check ("customer_id" is not null or "email" is not null));`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_account_freeze_deleted_at" on "cityos_account_freeze" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_account_freeze_source_key_unique" on "cityos_account_freeze" ("source_key") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_account_freeze_email" on "cityos_account_freeze" ("email") where lifted_at is null and deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_account_freeze_customer_id" on "cityos_account_freeze" ("customer_id") where lifted_at is null and deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cityos_account_freeze" cascade;`)
  }
}
