import { Migration } from "@medusajs/framework/mikro-orm/migrations"

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`

/** Money to vendors. That an entry of the ledger is paid once, and that one payout of a vendor runs at a time, is the database's to say. */
export class Migration20261121233147 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...TABLES, ...INDEXES, ...GUARDS]) this.addSql(statement)
  }

  override async down(): Promise<void> {
    for (const name of ["payout_transaction_link", "payout_event", "payout_hold", "payout_setting", "payout_bank_file"])
      this.addSql(`drop table if exists "cityos_${name}" cascade;`)
    this.addSql(`drop table if exists "cityos_payout" cascade;`)
    this.addSql(`drop function if exists cityos_payout_frozen() cascade;`)
    this.addSql(`drop function if exists cityos_payout_link_frozen() cascade;`)
  }
}

const table = (name: string, columns: string): string =>
  `create table if not exists "${name}" ("id" text not null, ${columns}, ${STAMPS}, constraint "${name}_pkey" primary key ("id"));`

const TABLES = [
  table(
    "cityos_payout",
    `"vendor_id" text not null, "currency_code" text not null check ("currency_code" ~ '^[A-Z]{3}$'), "amount" bigint not null check ("amount" > 0), "tax_amount" bigint not null, "status" text check ("status" in ('requested', 'processing', 'paid', 'failed')) not null default 'requested', "method" text check ("method" in ('bank_transfer', 'stripe_connect', 'wallet')) not null, "origin" text check ("origin" in ('request', 'schedule')) not null, "schedule_day" text null, "requested_by" text not null, "period_start" timestamptz not null, "period_end" timestamptz not null, "identity_check" text check ("identity_check" in ('pending', 'not_needed', 'verified', 'not_supported')) not null default 'pending', "transfer_state" text check ("transfer_state" in ('none', 'initiated', 'completed', 'failed')) not null default 'none', "transfer_reference" text null, "bank_file_id" text null, "failure_code" text null, "failure_reason" text null, "initiated_at" timestamptz null, "ended_at" timestamptz null`,
  ),
  table(
    "cityos_payout_transaction_link",
    `"payout_id" text not null, "vendor_id" text not null, "journal_entry_id" text not null, "kind" text not null, "order_id" text null, "vendor_order_id" text null, "commission_transaction_id" text null, "amount" bigint not null, "tax_amount" bigint not null, "posted_at" timestamptz not null, "released_at" timestamptz null`,
  ),
  table(
    "cityos_payout_event",
    `"payout_id" text not null, "status_code" text not null, "reason" text null, "written_by" text not null, "source_key" text not null, "recorded_at" timestamptz not null`,
  ),
  table(
    "cityos_payout_hold",
    `"vendor_id" text not null, "vendor_order_id" text not null default '', "kind" text check ("kind" in ('manual', 'dispute')) not null default 'manual', "reason" text not null, "held_by" text not null, "released_at" timestamptz null, "released_by" text null, "release_reason" text null`,
  ),
  table(
    "cityos_payout_setting",
    `"vendor_id" text not null default '', "hold_days" integer null check ("hold_days" between 0 and 365), "minimum_amounts" jsonb null, "schedule" text check ("schedule" in ('manual', 'daily', 'weekly', 'monthly')) null, "weekday" integer null check ("weekday" between 1 and 7), "day_of_month" integer null check ("day_of_month" between 1 and 28), "time_zone" text null, "method" text check ("method" in ('bank_transfer', 'stripe_connect', 'wallet')) null, "identity_policy" text check ("identity_policy" in ('when_available', 'required')) null`,
  ),
  table(
    "cityos_payout_bank_file",
    `"currency_code" text not null, "count" integer not null, "amount" bigint not null, "created_by" text not null`,
  ),
  ...["payout_transaction_link", "payout_event"].map(
    (name) =>
      `alter table "cityos_${name}" add constraint "cityos_${name}_payout_id_foreign" foreign key ("payout_id") references "cityos_payout" ("id") on update cascade;`,
  ),
]

const index = (name: string, columns: string[], where = "deleted_at IS NULL", unique = ""): string =>
  `CREATE ${unique.toUpperCase()} INDEX IF NOT EXISTS "IDX_cityos_${name}_${columns.join("_")}${unique && "_unique"}" ON "cityos_${name}" (${columns.map((column) => `"${column}"`).join(", ")}) WHERE ${where};`

const INDEXES = [
  ...["payout", "payout_transaction_link", "payout_event", "payout_hold", "payout_setting", "payout_bank_file"].map(
    (name) => index(name, ["deleted_at"]),
  ),
  index(
    "payout",
    ["vendor_id", "currency_code"],
    "status IN ('requested', 'processing') AND deleted_at IS NULL",
    "unique",
  ),
  index(
    "payout",
    ["vendor_id", "currency_code", "schedule_day"],
    "schedule_day IS NOT NULL AND deleted_at IS NULL",
    "unique",
  ),
  index("payout", ["status", "created_at"]),
  index("payout", ["bank_file_id"], "bank_file_id IS NOT NULL AND deleted_at IS NULL"),
  index(
    "payout_transaction_link",
    ["journal_entry_id", "vendor_id"],
    "released_at IS NULL AND deleted_at IS NULL",
    "unique",
  ),
  index("payout_transaction_link", ["payout_id"]),
  index("payout_transaction_link", ["vendor_order_id"]),
  index("payout_event", ["payout_id"]),
  index("payout_event", ["source_key"], "deleted_at IS NULL", "unique"),
  index(
    "payout_hold",
    ["vendor_id", "vendor_order_id", "kind"],
    "released_at IS NULL AND deleted_at IS NULL",
    "unique",
  ),
  index("payout_setting", ["vendor_id"], "deleted_at IS NULL", "unique"),
]

/** What a payout pays is settled when it is made; what has ended stays as it ended. */
const GUARDS = [
  `create or replace function cityos_payout_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'payout: % is kept, whatever became of it', old.id using errcode = '42501';
  end if;
  if (new.vendor_id, new.currency_code, new.amount, new.tax_amount, new.method) is distinct from
     (old.vendor_id, old.currency_code, old.amount, old.tax_amount, old.method) then
    raise exception 'payout: what % pays was settled when it was made. Let it fail, and make another', old.id using errcode = '42501';
  end if;
  if old.status in ('paid', 'failed') and new.status <> old.status then
    raise exception 'payout: % has ended as %', old.id, old.status using errcode = '42501';
  end if;
  if old.transfer_state in ('completed', 'failed') and new.transfer_state <> old.transfer_state then
    raise exception 'payout: the transfer of % has ended as %', old.id, old.transfer_state using errcode = '42501';
  end if;
  return new;
end $$;`,
  `create trigger cityos_payout_frozen before update or delete on "cityos_payout" for each row execute function cityos_payout_frozen();`,
  `create or replace function cityos_payout_link_frozen() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(new) - 'released_at' - 'updated_at') = (to_jsonb(old) - 'released_at' - 'updated_at')
     and old.released_at is null then
    return new;
  end if;
  raise exception 'payout: % of link % is refused, it can only be released', lower(tg_op), old.id using errcode = '42501';
end $$;`,
  `create trigger cityos_payout_link_frozen before update or delete on "cityos_payout_transaction_link" for each row execute function cityos_payout_link_frozen();`,
]
