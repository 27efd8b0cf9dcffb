import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121232500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_reconciliation_run" ("id" text not null, "status" text check ("status" in ('running', 'done', 'failed')) not null default 'running', "settled_before" timestamptz not null, "finished_at" timestamptz null, "checks" integer not null default 0, "differences" integer not null default 0, "asked_by" text not null, "failure" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_reconciliation_run_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_reconciliation_run_deleted_at" ON "cityos_reconciliation_run" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_reconciliation_run_created" ON "cityos_reconciliation_run" ("created_at");`,
    )
    this.addSql(
      `create table if not exists "cityos_reconciliation_difference" ("id" text not null, "run_id" text not null, "kind" text not null, "subject_type" text not null, "subject_id" text not null, "order_id" text null, "currency_code" text null, "expected" text not null, "found" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_reconciliation_difference_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_reconciliation_difference_run_id" ON "cityos_reconciliation_difference" ("run_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_reconciliation_difference_deleted_at" ON "cityos_reconciliation_difference" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_reconciliation_difference_run" ON "cityos_reconciliation_difference" ("run_id", "kind");`,
    )
    this.addSql(
      `alter table if exists "cityos_reconciliation_difference" add constraint "cityos_reconciliation_difference_run_id_foreign" foreign key ("run_id") references "cityos_reconciliation_run" ("id") on update cascade on delete cascade;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cityos_reconciliation_difference" cascade;`)
    this.addSql(`drop table if exists "cityos_reconciliation_run" cascade;`)
  }
}
