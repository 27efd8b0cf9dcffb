import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { DROP_NODES_SQL, NODES_SQL } from "../sql/nodes"

/** Shops and their people whole: settings, roles at nodes, invites with a role, operators' stays. */
export class Migration20261121161253 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "cityos_tenant" add column if not exists "status_reason" text null, add column if not exists "status_since" timestamptz null, add column if not exists "country_code" text null;`,
    )
    this.addSql(
      `alter table if exists "cityos_tenant_settings" add column if not exists "currencies" text[] not null default '{}', add column if not exists "branding" jsonb not null default '{}', add column if not exists "order_number_prefix" text null;`,
    )
    this.addSql(`alter table if exists "cityos_tenant_user" drop column if exists "node_path";`)

    this.addSql(
      `create table if not exists "cityos_member_invite" ("id" text not null, "invite_id" text not null, "role" text check ("role" in ('super_admin', 'tenant_admin', 'compliance_officer', 'merchant_admin', 'content_editor', 'city_manager', 'district_supervisor', 'zone_operator', 'facility_operator', 'asset_technician')) not null, "node_id" text null, "invited_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_member_invite_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_member_invite_invite" ON "cityos_member_invite" ("invite_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_node" ("id" text not null, "parent_id" text null, "kind" text check ("kind" in ('CITY', 'DISTRICT', 'ZONE', 'FACILITY', 'ASSET')) not null, "name" text not null, "path" text not null, "source_updated_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_node_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_node_parent_id" ON "cityos_node" ("parent_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_cityos_node_path" ON "cityos_node" ("path") WHERE deleted_at IS NULL;`)

    this.addSql(
      `create table if not exists "cityos_operator_visit" ("id" text not null, "user_id" text not null, "shop_id" text not null, "reason" text not null, "entered_at" timestamptz not null, "expires_at" timestamptz not null, "left_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_operator_visit_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_operator_visit_open" ON "cityos_operator_visit" ("user_id") WHERE deleted_at IS NULL AND left_at IS NULL;`,
    )
    this.addSql(NODES_SQL)
  }

  override async down(): Promise<void> {
    this.addSql(DROP_NODES_SQL)
    for (const table of ["cityos_operator_visit", "cityos_node", "cityos_member_invite"])
      this.addSql(`drop table if exists "${table}" cascade;`)
    this.addSql(`alter table if exists "cityos_tenant_user" add column if not exists "node_path" text null;`)
    this.addSql(
      `alter table if exists "cityos_tenant_settings" drop column if exists "currencies", drop column if exists "branding", drop column if exists "order_number_prefix";`,
    )
    this.addSql(
      `alter table if exists "cityos_tenant" drop column if exists "status_reason", drop column if exists "status_since", drop column if exists "country_code";`,
    )
  }
}
