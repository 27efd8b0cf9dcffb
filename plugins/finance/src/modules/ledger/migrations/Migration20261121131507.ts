import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121131507 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_ledger_account" ("id" text not null, "code" text not null, "name" text not null, "type" text check ("type" in ('asset', 'liability', 'equity', 'revenue', 'expense')) not null, "owner_type" text check ("owner_type" in ('tenant', 'vendor', 'customer')) not null, "owner_id" text not null default '', "currency_code" text not null check ("currency_code" ~ '^[A-Z]{3}$'), "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_ledger_account_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_ledger_account_code_owner_unique" on "cityos_ledger_account" ("code", "owner_type", "owner_id", "currency_code");`,
    )

    this.addSql(
      `create table if not exists "cityos_journal_entry" ("id" text not null, "source_key" text not null, "kind" text not null, "reference_type" text not null, "reference_id" text not null, "order_id" text null, "vendor_order_id" text null, "currency_code" text not null check ("currency_code" ~ '^[A-Z]{3}$'), "posted_at" timestamptz not null, "description" text not null, "reverses_id" text null, "chain" text not null, "sequence" bigint not null check ("sequence" > 0), "previous_hash" text not null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null check ("deleted_at" is null), constraint "cityos_journal_entry_pkey" primary key ("id"));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_journal_entry_source_key_unique" on "cityos_journal_entry" ("source_key");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_journal_entry_chain_sequence_unique" on "cityos_journal_entry" ("chain", "sequence");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_journal_entry_reverses_id_unique" on "cityos_journal_entry" ("reverses_id") where reverses_id is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_journal_entry_order_id" on "cityos_journal_entry" ("order_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_journal_entry_posted_at" on "cityos_journal_entry" ("posted_at");`,
    )

    this.addSql(
      `create table if not exists "cityos_journal_line" ("id" text not null, "entry_id" text not null, "account_id" text not null, "sequence" bigint not null, "position" integer not null, "debit" bigint not null, "credit" bigint not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null check ("deleted_at" is null), constraint "cityos_journal_line_pkey" primary key ("id"), constraint "cityos_journal_line_one_side" check ("debit" >= 0 and "credit" >= 0 and ("debit" = 0) <> ("credit" = 0)));`,
    )
    this.addSql(
      `create unique index if not exists "IDX_cityos_journal_line_entry_id_position_unique" on "cityos_journal_line" ("entry_id", "position");`,
    )
    this.addSql(
      `create index if not exists "IDX_cityos_journal_line_account_id_sequence_position" on "cityos_journal_line" ("account_id", "sequence", "position") include ("debit", "credit");`,
    )
    this.addSql(
      `alter table if exists "cityos_journal_line" add constraint "cityos_journal_line_entry_id_foreign" foreign key ("entry_id") references "cityos_journal_entry" ("id");`,
    )
    this.addSql(
      `alter table if exists "cityos_journal_line" add constraint "cityos_journal_line_account_id_foreign" foreign key ("account_id") references "cityos_ledger_account" ("id");`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "cityos_journal_line" cascade;`)
    this.addSql(`drop table if exists "cityos_journal_entry" cascade;`)
    this.addSql(`drop table if exists "cityos_ledger_account" cascade;`)
  }
}
