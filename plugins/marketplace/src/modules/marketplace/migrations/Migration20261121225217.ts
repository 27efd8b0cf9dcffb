import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`
const AMOUNTS = `"total_amount" bigint not null, "refund_amount" bigint not null, "credit_amount" bigint not null, "commission_amount" bigint not null, "tax_amount" bigint not null, "shipping_amount" bigint not null`
const ADDS_UP = `"total_amount" = "refund_amount" + "credit_amount" and least("refund_amount", "credit_amount", "commission_amount", "tax_amount", "shipping_amount") >= 0`

/**
 * Requests to cancel an order or a part of it. What may be cancelled is counted where it is, on the line and on the vendor order, by triggers,
 * under the row's own lock: two requests at once for the same pieces cannot both be counted, whoever writes them.
 */
export class Migration20261121225217 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...COUNTERS, ...TABLES, ...INDEXES, ...TRIGGERS, ...BOOK]) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const name of [
      "cancellation_count_line",
      "cancellation_count_part",
      "cancellation_keep",
      "commission_reversal",
    ])
      this.addSql(`drop function if exists cityos_${name}() cascade;`)
    for (const table of ["order_cancellation_line", "order_cancellation_part", "order_cancellation"])
      this.addSql(`drop table if exists "cityos_${table}" cascade;`)
    for (const table of ["cancellation_policy", "order_coupon_return"])
      this.addSql(`drop table if exists "cityos_${table}" cascade;`)
    this.addSql(`alter table "cityos_vendor_order_item" drop column if exists "cancelled_quantity" cascade;`)
    for (const column of ["cancelled_total", "cancelled_credit_total", "cancelled_commission_amount"])
      this.addSql(`alter table "cityos_vendor_order" drop column if exists "${column}" cascade;`)
  }
}

const COUNTERS = [
  `alter table "cityos_vendor_order_item" add column if not exists "cancelled_quantity" bigint not null default 0;`,
  `alter table "cityos_vendor_order_item" add constraint "cityos_vendor_order_item_left" check ("cancelled_quantity" between 0 and "quantity");`,
  `alter table "cityos_vendor_order" add column if not exists "cancelled_total" bigint not null default 0, add column if not exists "cancelled_credit_total" bigint not null default 0, add column if not exists "cancelled_commission_amount" bigint not null default 0;`,
  `alter table "cityos_vendor_order" add constraint "cityos_vendor_order_left" check ("cancelled_total" between 0 and greatest("total", 0) and "cancelled_credit_total" between 0 and "credit_total" and "cancelled_commission_amount" between 0 and "commission_amount");`,
]

const TABLES = [
  `create table if not exists "cityos_order_cancellation" ("id" text not null, "order_id" text not null, "ordinal" integer not null, "status" text check ("status" in ('requested', 'completed')) not null default 'requested', "actor_type" text check ("actor_type" in ('customer', 'vendor', 'merchant', 'system')) not null, "actor_id" text not null, "reason" text not null, "reason_code" text null, "whole" boolean not null, "currency_code" text not null, ${AMOUNTS}, "source_key" text not null, "completed_at" timestamptz null, ${STAMPS}, constraint "cityos_order_cancellation_pkey" primary key ("id"), constraint "cityos_order_cancellation_adds_up" check (${ADDS_UP}));`,
  `create table if not exists "cityos_order_cancellation_part" ("id" text not null, "cancellation_id" text not null, "vendor_order_id" text not null, "vendor_id" text not null, "whole" boolean not null, ${AMOUNTS}, ${STAMPS}, constraint "cityos_order_cancellation_part_pkey" primary key ("id"), constraint "cityos_order_cancellation_part_adds_up" check (${ADDS_UP}));`,
  `create table if not exists "cityos_order_cancellation_line" ("id" text not null, "cancellation_id" text not null, "vendor_order_id" text not null, "vendor_order_item_id" text not null, "line_item_id" text not null, "title" text not null, "quantity" bigint not null, "left_quantity" bigint not null, "total_amount" bigint not null, ${STAMPS}, constraint "cityos_order_cancellation_line_pkey" primary key ("id"), constraint "cityos_order_cancellation_line_some" check ("quantity" > 0 and "left_quantity" >= 0));`,
  `create table if not exists "cityos_cancellation_policy" ("id" text not null, "sales_channel_id" text not null default '', "until" text check ("until" in ('never', 'acceptance', 'dispatch')) not null, ${STAMPS}, constraint "cityos_cancellation_policy_pkey" primary key ("id"));`,
  // That an order's coupons were given back, written with the giving back.
  `create table if not exists "cityos_order_coupon_return" ("order_id" text not null, "created_at" timestamptz not null default now(), constraint "cityos_order_coupon_return_pkey" primary key ("order_id"));`,
  `alter table "cityos_order_cancellation_part" add constraint "cityos_order_cancellation_part_cancellation_id_foreign" foreign key ("cancellation_id") references "cityos_order_cancellation" ("id") on update cascade;`,
  `alter table "cityos_order_cancellation_line" add constraint "cityos_order_cancellation_line_cancellation_id_foreign" foreign key ("cancellation_id") references "cityos_order_cancellation" ("id") on update cascade;`,
]

const index = (table: string, columns: string[], unique = ""): string =>
  `CREATE ${unique.toUpperCase()} INDEX IF NOT EXISTS "IDX_cityos_${table}_${columns.join("_")}${unique && "_unique"}" ON "cityos_${table}" (${columns.map((column) => `"${column}"`).join(", ")}) WHERE deleted_at IS NULL;`

const INDEXES = [
  index("order_cancellation", ["deleted_at"]),
  index("order_cancellation", ["source_key"], "unique"),
  index("order_cancellation", ["order_id", "ordinal"], "unique"),
  index("order_cancellation", ["status", "created_at"]),
  index("order_cancellation_part", ["deleted_at"]),
  index("order_cancellation_part", ["cancellation_id"]),
  index("order_cancellation_part", ["cancellation_id", "vendor_order_id"], "unique"),
  index("order_cancellation_line", ["deleted_at"]),
  index("order_cancellation_line", ["cancellation_id"]),
  index("order_cancellation_line", ["cancellation_id", "line_item_id"], "unique"),
  index("order_cancellation_line", ["line_item_id"]),
  index("cancellation_policy", ["deleted_at"]),
  index("cancellation_policy", ["sales_channel_id"], "unique"),
]

/** An update waits for the row, and the counter's check then says no: no lock that somebody could forget to take. */
const TRIGGERS = [
  `create or replace function cityos_cancellation_count_line() returns trigger language plpgsql as $$
begin
  update cityos_vendor_order_item set cancelled_quantity = cancelled_quantity + new.quantity, updated_at = now()
   where id = new.vendor_order_item_id and line_item_id = new.line_item_id and deleted_at is null;
  if not found then
    raise exception 'cancellation: line % is not in the order', new.line_item_id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;`,
  `create or replace function cityos_cancellation_count_part() returns trigger language plpgsql as $$
begin
  update cityos_vendor_order set cancelled_total = cancelled_total + new.total_amount,
         cancelled_credit_total = cancelled_credit_total + new.credit_amount,
         cancelled_commission_amount = cancelled_commission_amount + new.commission_amount, updated_at = now()
   where id = new.vendor_order_id and deleted_at is null;
  if not found then
    raise exception 'cancellation: vendor order % is not there', new.vendor_order_id using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;`,
  `create or replace function cityos_cancellation_keep() returns trigger language plpgsql as $$
begin
  raise exception 'cancellation: % of % is refused, what was accepted is given back', lower(tg_op), old.id using errcode = '42501';
end $$;`,
  ...["line", "part"].flatMap((name) => [
    `create trigger cityos_cancellation_count_${name} after insert on "cityos_order_cancellation_${name}" for each row execute function cityos_cancellation_count_${name}();`,
    `create trigger cityos_cancellation_keep before update or delete on "cityos_order_cancellation_${name}" for each row execute function cityos_cancellation_keep();`,
  ]),
]

/** A charge is taken back in parts, and never more of it than there is. */
const BOOK = [
  `drop index if exists "IDX_cityos_commission_transaction_reverses_id_unique";`,
  `CREATE INDEX IF NOT EXISTS "IDX_cityos_commission_transaction_reverses_id" ON "cityos_commission_transaction" ("reverses_id") WHERE reverses_id IS NOT NULL AND deleted_at IS NULL;`,
  `create or replace function cityos_commission_reversal() returns trigger language plpgsql as $$
declare
  v_left bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('cityos_commission/' || new.reverses_id, 0));
  select coalesce(sum(amount), 0) into v_left from cityos_commission_transaction
   where (id = new.reverses_id or reverses_id = new.reverses_id) and deleted_at is null;
  if v_left + new.amount < 0 then
    raise exception 'commission: a reversal of % is more than the % that are left of charge %', -new.amount, v_left, new.reverses_id
      using errcode = 'check_violation';
  end if;
  return new;
end $$;`,
  `create trigger cityos_commission_reversal before insert on "cityos_commission_transaction" for each row when (new.kind = 'reversal' and new.reverses_id is not null) execute function cityos_commission_reversal();`,
]
