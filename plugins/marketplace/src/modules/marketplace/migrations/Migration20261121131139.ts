import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121131139 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_commission_rule" ("id" text not null, "name" text not null, "kind" text check ("kind" in ('percent', 'fixed', 'tiered')) not null, "rate" text null, "fixed_amount" bigint null, "currency_code" text null, "tiers" jsonb null, "tier_basis" text check ("tier_basis" in ('line', 'vendor_order')) not null default 'line', "vendor_id" text null, "category_id" text null, "collection_id" text null, "product_id" text null, "priority" integer not null default 0, "valid_from" timestamptz null, "valid_to" timestamptz null, "status" text check ("status" in ('active', 'inactive')) not null default 'active', "includes_shipping" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_commission_rule_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_rule_deleted_at" ON "cityos_commission_rule" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_rule_status" ON "cityos_commission_rule" ("status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_commission_transaction" ("id" text not null, "vendor_order_id" text not null, "vendor_id" text not null, "order_id" text not null, "kind" text check ("kind" in ('charge', 'reversal')) not null, "amount" bigint not null, "currency_code" text not null, "rate" text null, "commission_rule_id" text null, "source_key" text not null, "reverses_id" text null, "posted_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_commission_transaction_pkey" primary key ("id"), constraint "cityos_commission_transaction_sign" check (("kind" = 'charge' and "amount" >= 0 and "reverses_id" is null) or ("kind" = 'reversal' and "amount" <= 0 and "reverses_id" is not null)));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_deleted_at" ON "cityos_commission_transaction" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_source_key_unique" ON "cityos_commission_transaction" ("source_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_reverses_id_unique" ON "cityos_commission_transaction" ("reverses_id") WHERE reverses_id IS NOT NULL AND deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_order_id" ON "cityos_commission_transaction" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_vendor_id_posted_at" ON "cityos_commission_transaction" ("vendor_id", "posted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_vendor" ("id" text not null, "name" text not null, "handle" text not null, "legal_name" text null, "email" text null, "phone" text null, "status" text check ("status" in ('pending', 'active', 'suspended', 'closed')) not null default 'pending', "suspended_at" timestamptz null, "suspension_reason" text null, "locale" text not null default 'en', "currency_code" text null, "address" jsonb null, "logo_url" text null, "description" jsonb null, "connected_account_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_vendor_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_deleted_at" ON "cityos_vendor" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_vendor_handle_unique" ON "cityos_vendor" ("handle") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_status" ON "cityos_vendor" ("status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_vendor_order" ("id" text not null, "order_id" text not null, "vendor_id" text not null, "display_id" text not null, "status" text check ("status" in ('new', 'accepted', 'preparing', 'ready', 'shipped', 'delivered', 'completed', 'cancelled')) not null default 'new', "currency_code" text not null, "item_total" bigint not null, "discount_total" bigint not null, "tax_total" bigint not null, "shipping_total" bigint not null, "total" bigint not null, "commission_rate" text null, "commission_amount" bigint not null, "payable_amount" bigint not null, "commission_rule_id" text null, "commission_rule_snapshot" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_vendor_order_pkey" primary key ("id"), constraint "cityos_vendor_order_adds_up" check ("total" = "item_total" - "discount_total" + "tax_total" + "shipping_total" and "payable_amount" = "total" - "commission_amount" and "commission_amount" >= 0));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_vendor_id" ON "cityos_vendor_order" ("vendor_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_deleted_at" ON "cityos_vendor_order" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_order_id_vendor_id_unique" ON "cityos_vendor_order" ("order_id", "vendor_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_vendor_id_created_at" ON "cityos_vendor_order" ("vendor_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_vendor_order_item" ("id" text not null, "vendor_order_id" text not null, "line_item_id" text not null, "product_id" text null, "variant_id" text null, "title" text not null, "sku" text null, "quantity" bigint not null, "unit_price" bigint not null, "subtotal" bigint not null, "discount_total" bigint not null, "tax_total" bigint not null, "total" bigint not null, "commission_amount" bigint not null, "commission_rate" text null, "commission_rule_id" text null, "requires_shipping" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_vendor_order_item_pkey" primary key ("id"), constraint "cityos_vendor_order_item_adds_up" check ("total" = "subtotal" - "discount_total" + "tax_total" and "commission_amount" >= 0));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_item_vendor_order_id" ON "cityos_vendor_order_item" ("vendor_order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_item_deleted_at" ON "cityos_vendor_order_item" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_item_line_item_id_unique" ON "cityos_vendor_order_item" ("line_item_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_order_item_product_id" ON "cityos_vendor_order_item" ("product_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_vendor_product" ("id" text not null, "vendor_id" text not null, "product_id" text not null, "status" text check ("status" in ('active', 'withdrawn')) not null default 'active', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_vendor_product_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_product_vendor_id" ON "cityos_vendor_product" ("vendor_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_product_deleted_at" ON "cityos_vendor_product" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_vendor_product_product_id_unique" ON "cityos_vendor_product" ("product_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_vendor_user" ("id" text not null, "vendor_id" text not null, "auth_identity_id" text null, "email" text not null, "name" text null, "role" text check ("role" in ('owner', 'manager', 'catalogue', 'orders', 'finance')) not null default 'orders', "status" text check ("status" in ('invited', 'active', 'removed')) not null default 'invited', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_vendor_user_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_user_vendor_id" ON "cityos_vendor_user" ("vendor_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_user_deleted_at" ON "cityos_vendor_user" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_vendor_user_vendor_id_email_unique" ON "cityos_vendor_user" ("vendor_id", "email") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_user_auth_identity_id" ON "cityos_vendor_user" ("auth_identity_id") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_order" add constraint "cityos_vendor_order_vendor_id_foreign" foreign key ("vendor_id") references "cityos_vendor" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_order_item" add constraint "cityos_vendor_order_item_vendor_order_id_foreign" foreign key ("vendor_order_id") references "cityos_vendor_order" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_product" add constraint "cityos_vendor_product_vendor_id_foreign" foreign key ("vendor_id") references "cityos_vendor" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_user" add constraint "cityos_vendor_user_vendor_id_foreign" foreign key ("vendor_id") references "cityos_vendor" ("id") on update cascade;`,
    )

    // A book is only added to: not even the application may change what is written.
    this.addSql(
      `create or replace function cityos_commission_is_written() returns trigger language plpgsql as $$ begin raise exception 'cityos_commission_transaction is append-only: post a reversal instead of a % of %', lower(tg_op), old.id; end $$;`,
    )
    this.addSql(
      `create trigger cityos_commission_is_written before update or delete on "cityos_commission_transaction" for each row execute function cityos_commission_is_written();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "cityos_vendor_order" drop constraint if exists "cityos_vendor_order_vendor_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_product" drop constraint if exists "cityos_vendor_product_vendor_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_user" drop constraint if exists "cityos_vendor_user_vendor_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "cityos_vendor_order_item" drop constraint if exists "cityos_vendor_order_item_vendor_order_id_foreign";`,
    )

    this.addSql(`drop table if exists "cityos_commission_rule" cascade;`)

    this.addSql(`drop table if exists "cityos_commission_transaction" cascade;`)

    this.addSql(`drop table if exists "cityos_vendor" cascade;`)

    this.addSql(`drop table if exists "cityos_vendor_order" cascade;`)

    this.addSql(`drop table if exists "cityos_vendor_order_item" cascade;`)

    this.addSql(`drop table if exists "cityos_vendor_product" cascade;`)

    this.addSql(`drop table if exists "cityos_vendor_user" cascade;`)

    this.addSql(`drop function if exists cityos_commission_is_written();`)
  }
}
