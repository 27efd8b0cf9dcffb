import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const DATES = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

export class Migration20261121161822 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_connector_secret" ("id" text not null, "name" text not null, "version" integer not null, "value" text not null, "fingerprint" text not null, "valid_from" timestamptz not null, "valid_until" timestamptz null, "created_by" text not null, ${DATES}, constraint "cityos_connector_secret_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_connector_secret_version_unique" ON "cityos_connector_secret" ("name", "version");`,
    )
    this.addSql(
      `create table if not exists "cityos_second_factor" ("id" text not null, "user_id" text not null, "secret" text not null, "confirmed_at" timestamptz null, "last_step" integer not null default 0, "failed_attempts" integer not null default 0, "locked_until" timestamptz null, ${DATES}, constraint "cityos_second_factor_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_second_factor_user_unique" ON "cityos_second_factor" ("user_id");`,
    )
    this.addSql(
      `create table if not exists "cityos_recovery_code" ("id" text not null, "user_id" text not null, "code_hash" text not null, "used_at" timestamptz null, ${DATES}, constraint "cityos_recovery_code_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_recovery_code_unique" ON "cityos_recovery_code" ("user_id", "code_hash");`,
    )
    this.addSql(
      `create table if not exists "cityos_second_factor_session" ("id" text not null, "user_id" text not null, "session_hash" text not null, "verified_at" timestamptz not null, "expires_at" timestamptz not null, ${DATES}, constraint "cityos_second_factor_session_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_second_factor_session_unique" ON "cityos_second_factor_session" ("user_id", "session_hash");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_second_factor_session_expires_at" ON "cityos_second_factor_session" ("expires_at");`,
    )
  }

  override async down(): Promise<void> {
    for (const table of ["connector_secret", "second_factor", "recovery_code", "second_factor_session"])
      this.addSql(`drop table if exists "cityos_${table}" cascade;`)
  }
}
