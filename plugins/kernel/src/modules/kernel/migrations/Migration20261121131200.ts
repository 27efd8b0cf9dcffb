import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { AUDIT_SQL, DROP_AUDIT_SQL } from "../sql/audit"
import { DROP_PLACEMENT_SQL, PLACEMENT_SQL } from "../sql/placement"
import { DROP_TIMELINE_SQL, TIMELINE_SQL } from "../sql/timeline"

export class Migration20261121131200 extends Migration {
  override async up(): Promise<void> {
    // Rows outside the tenant tables are never soft-deleted, so their indexes are whole, not partial.
    this.addSql(
      `create table if not exists "cityos_audit_log" ("id" text not null, "seq" bigint not null generated always as identity, "chain" text not null, "position" bigint not null, "action" text not null, "resource_type" text not null, "resource_id" text not null, "actor_id" text not null, "actor_role" text not null, "node_id" text null, "origin" jsonb null, "correlation_id" text null, "before" jsonb null, "after" jsonb null, "source_key" text null, "occurred_at" timestamptz not null, "previous_hash" text not null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_audit_log_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_audit_log_chain_position_unique" ON "cityos_audit_log" ("chain", "position");`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_audit_log_source_key_unique" ON "cityos_audit_log" ("chain", "source_key");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_audit_log_resource" ON "cityos_audit_log" ("resource_type", "resource_id");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_audit_log_actor" ON "cityos_audit_log" ("actor_id", "occurred_at");`,
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cityos_audit_log_occurred_at" ON "cityos_audit_log" ("occurred_at");`)

    this.addSql(
      `create table if not exists "cityos_idempotency_key" ("id" text not null, "key" text not null, "scope" text not null, "method" text not null, "path" text not null, "body_hash" text not null, "state" text check ("state" in ('running', 'done')) not null default 'running', "status_code" integer null, "response" jsonb null, "locked_until" timestamptz null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_idempotency_key_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_idempotency_key_unique" ON "cityos_idempotency_key" ("scope", "key");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_idempotency_key_expires_at" ON "cityos_idempotency_key" ("expires_at");`,
    )

    this.addSql(
      `create table if not exists "cityos_order_placement" ("order_id" text not null, "cart_id" text null, "state" text check ("state" in ('placed', 'undone')) not null default 'placed', "placed_at" timestamptz not null, "undone_at" timestamptz null, "reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_order_placement_pkey" primary key ("order_id"));`,
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cityos_order_placement_cart" ON "cityos_order_placement" ("cart_id");`)

    this.addSql(
      `create table if not exists "cityos_order_status_history" ("id" text not null, "seq" bigint not null generated always as identity, "order_id" text not null, "vendor_order_id" text null, "module" text not null, "status_code" text not null, "category" text check ("category" in ('fulfillment', 'payment', 'support', 'order')) null, "severity" text check ("severity" in ('info', 'warning', 'blocking')) not null default 'info', "payload" jsonb not null default '{}', "recorded_at" timestamptz not null, "written_by" text not null, "source_key" text not null, "closes" text[] not null default '{}', "closed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_order_status_history_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_order_status_history_source_key_unique" ON "cityos_order_status_history" ("source_key");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_order_status_history_order" ON "cityos_order_status_history" ("order_id", "seq");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_order_status_history_status" ON "cityos_order_status_history" ("status_code", "recorded_at");`,
    )

    this.addSql(
      `create table if not exists "cityos_saga" ("id" text not null, "workflow_id" text not null, "run_id" text not null, "workflow" text not null, "status" text check ("status" in ('running', 'completed', 'compensating', 'compensated', 'stuck', 'cancelled', 'failed')) not null default 'running', "subject_type" text not null, "subject_id" text not null, "step" text null, "reason" text null, "started_at" timestamptz not null, "resolution" text check ("resolution" in ('retry', 'give_up')) null, "resolution_reason" text null, "resolved_by" text null, "resolved_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_saga_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_saga_workflow_id_unique" ON "cityos_saga" ("workflow_id");`,
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cityos_saga_status" ON "cityos_saga" ("status", "updated_at");`)
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cityos_saga_subject" ON "cityos_saga" ("subject_type", "subject_id");`)

    this.addSql(
      `create table if not exists "cityos_tenant" ("id" text not null, "slug" text not null, "name" text not null, "hosts" text[] not null default '{}', "status" text check ("status" in ('active', 'suspended', 'archived')) not null default 'active', "plan" text not null default 'standard', "residency_zone" text null, "default_currency" text not null default 'sar', "default_locale" text not null default 'en', "locales" text[] not null default '{}', "time_zone" text not null default 'UTC', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_tenant_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_tenant_deleted_at" ON "cityos_tenant" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_tenant_slug_unique" ON "cityos_tenant" ("slug") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_tenant_settings" ("id" text not null, "singleton" boolean not null default true, "adapters" jsonb not null default '{}', "default_commission_rate" text not null default '0', "checkout" jsonb not null default '{}', "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_tenant_settings_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_tenant_settings_deleted_at" ON "cityos_tenant_settings" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_tenant_settings_one" ON "cityos_tenant_settings" ("singleton") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_tenant_user" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('super_admin', 'tenant_admin', 'compliance_officer', 'merchant_admin', 'content_editor', 'city_manager', 'district_supervisor', 'zone_operator', 'facility_operator', 'asset_technician')) not null, "node_id" text null, "node_path" text null, "valid_from" timestamptz null, "valid_to" timestamptz null, "status" text check ("status" in ('active', 'suspended', 'ended')) not null default 'active', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_tenant_user_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_tenant_user_deleted_at" ON "cityos_tenant_user" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_tenant_user_role_unique" ON "cityos_tenant_user" ("user_id", "role", "node_id") NULLS NOT DISTINCT WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_webhook_inbox" ("id" text not null, "connector" text not null, "external_id" text not null, "headers" jsonb not null default '{}', "raw_body" text not null, "status" text check ("status" in ('received', 'processed', 'failed', 'ignored')) not null default 'received', "received_at" timestamptz not null, "processed_at" timestamptz null, "error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_webhook_inbox_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_webhook_inbox_external_id_unique" ON "cityos_webhook_inbox" ("connector", "external_id");`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_webhook_inbox_status" ON "cityos_webhook_inbox" ("status", "received_at");`,
    )

    this.addSql(TIMELINE_SQL)
    this.addSql(PLACEMENT_SQL)
    this.addSql(AUDIT_SQL)
  }

  override async down(): Promise<void> {
    this.addSql(DROP_PLACEMENT_SQL)
    this.addSql(DROP_TIMELINE_SQL)
    this.addSql(DROP_AUDIT_SQL)
    this.addSql(`drop table if exists "cityos_audit_log" cascade;`)

    this.addSql(`drop table if exists "cityos_idempotency_key" cascade;`)

    this.addSql(`drop table if exists "cityos_order_placement" cascade;`)

    this.addSql(`drop table if exists "cityos_order_status_history" cascade;`)

    this.addSql(`drop table if exists "cityos_saga" cascade;`)

    this.addSql(`drop table if exists "cityos_tenant" cascade;`)

    this.addSql(`drop table if exists "cityos_tenant_settings" cascade;`)

    this.addSql(`drop table if exists "cityos_tenant_user" cascade;`)

    this.addSql(`drop table if exists "cityos_webhook_inbox" cascade;`)
  }
}
