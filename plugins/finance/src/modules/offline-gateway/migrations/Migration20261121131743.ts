import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121131743 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_offline_intent" ("id" text not null, "payment_session_id" text null, "method" text check ("method" in ('card', 'cash_on_delivery', 'bank_transfer')) not null, "status" text check ("status" in ('requires_action', 'authorized', 'captured', 'partially_captured', 'refunded', 'canceled', 'declined')) not null, "card" text null, "currency_code" text not null, "amount" bigint not null check ("amount" >= 0), "authorized_amount" bigint not null default 0, "captured_amount" bigint not null default 0, "refunded_amount" bigint not null default 0, "charge_id" text null, "decline_code" text null, "reference" text not null, "bank_reference" text null, "matched_at" timestamptz null, "matched_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_offline_intent_pkey" primary key ("id"), constraint "cityos_offline_intent_limits" check ("authorized_amount" >= 0 and "captured_amount" between 0 and "authorized_amount" and "refunded_amount" between 0 and "captured_amount"));`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_offline_intent_deleted_at" on "cityos_offline_intent" ("deleted_at") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_offline_intent_payment_session_id" on "cityos_offline_intent" ("payment_session_id") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_offline_intent_method_status" on "cityos_offline_intent" ("method", "status") where deleted_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_offline_intent_reference_unique" on "cityos_offline_intent" ("reference") where deleted_at is null;`,
    )

    this.addSql(
      `create table if not exists "cityos_offline_operation" ("id" text not null, "key" text not null, "kind" text check ("kind" in ('authorize', 'capture', 'refund', 'cancel')) not null, "intent_id" text not null, "amount" bigint not null default 0, "answer" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_offline_operation_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_offline_operation_key_unique" on "cityos_offline_operation" ("key") where deleted_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_offline_operation_intent_id" on "cityos_offline_operation" ("intent_id") where deleted_at is null;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cityos_offline_operation" cascade;`)
    this.addSql(`drop table if exists "cityos_offline_intent" cascade;`)
  }
}
