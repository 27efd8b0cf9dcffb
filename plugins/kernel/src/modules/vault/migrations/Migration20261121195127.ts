import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121195127 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_credential_renewal" ("id" text not null, "event_id" text not null, "credential" text null, "workflow_id" text not null, "subject_type" text not null, "subject_id" text not null, "step" text null, "code" text not null, "message" text not null, "stuck" boolean not null default false, "requested_at" timestamptz not null, "settled_at" timestamptz null, "settled_by" text null, "settled_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_credential_renewal_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_credential_renewal_event_unique" ON "cityos_credential_renewal" ("event_id");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_credential_renewal_open" ON "cityos_credential_renewal" ("credential") WHERE settled_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cityos_credential_renewal" cascade;`)
  }
}
