import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121131318 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "cityos_delivery" ("id" text not null, "order_id" text not null, "vendor_order_id" text not null, "vendor_id" text null, "status" text check ("status" in ('created', 'assigned', 'picked_up', 'in_transit', 'delivered', 'failed', 'returned', 'cancelled')) not null default 'created', "status_since" timestamptz not null, "tracking_number" text not null, "driver_id" text null, "pickup_address" jsonb null, "dropoff_address" jsonb not null, "recipient_name" text null, "recipient_phone" text null, "package_count" integer not null default 1, "weight_grams" integer null, "window_start" timestamptz null, "window_end" timestamptz null, "time_zone" text not null, "service_area_id" text null, "amount_to_collect" bigint not null default 0, "currency_code" text not null, "handover_code" text not null, "handover_attempts" integer not null default 0, "source_key" text not null, "cancelled_at" timestamptz null, "cancel_reason" text null, "version" integer not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_delivery_pkey" primary key ("id"), constraint "cityos_delivery_amounts" check ("amount_to_collect" >= 0 and "package_count" > 0 and ("window_end" is null or "window_end" > "window_start")));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_deleted_at" ON "cityos_delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_delivery_vendor_order_id_unique" ON "cityos_delivery" ("vendor_order_id") WHERE deleted_at IS NULL AND status <> 'cancelled';`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_delivery_source_key_unique" ON "cityos_delivery" ("source_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_delivery_tracking_number_unique" ON "cityos_delivery" ("tracking_number") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_order_id" ON "cityos_delivery" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_status_created_at" ON "cityos_delivery" ("status", "created_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_driver_id_status" ON "cityos_delivery" ("driver_id", "status") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_vendor_id_created_at" ON "cityos_delivery" ("vendor_id", "created_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_delivery_event" ("id" text not null, "delivery_id" text not null, "from_status" text null, "to_status" text not null, "at" timestamptz not null, "actor" text not null, "note" text null, "location" jsonb null, "source_key" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_delivery_event_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_event_delivery_id" ON "cityos_delivery_event" ("delivery_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_event_deleted_at" ON "cityos_delivery_event" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_delivery_event_source_key_unique" ON "cityos_delivery_event" ("source_key") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_delivery_event_delivery_id_at" ON "cityos_delivery_event" ("delivery_id", "at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_driver" ("id" text not null, "name" text not null, "phone" text not null, "vehicle" text null, "status" text check ("status" in ('active', 'off', 'suspended')) not null default 'active', "capacity" integer not null default 20, "home_node_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_driver_pkey" primary key ("id"), constraint "cityos_driver_capacity" check ("capacity" > 0));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_driver_deleted_at" ON "cityos_driver" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_driver_phone_unique" ON "cityos_driver" ("phone") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_driver_status" ON "cityos_driver" ("status") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_proof_of_delivery" ("id" text not null, "delivery_id" text not null, "kind" text check ("kind" in ('code', 'photo', 'signature')) not null, "code_hash" text null, "file_id" text null, "recipient_name" text null, "taken_at" timestamptz not null, "lat" double precision null, "lng" double precision null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_proof_of_delivery_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_proof_of_delivery_delivery_id" ON "cityos_proof_of_delivery" ("delivery_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_proof_of_delivery_deleted_at" ON "cityos_proof_of_delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "cityos_service_area" ("id" text not null, "name" text not null, "country_codes" text[] not null, "cities" text[] not null, "postal_prefixes" text[] not null, "time_zone" text not null, "status" text check ("status" in ('active', 'off')) not null default 'active', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "cityos_service_area_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_service_area_deleted_at" ON "cityos_service_area" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_cityos_service_area_name_unique" ON "cityos_service_area" ("name") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `alter table if exists "cityos_delivery_event" add constraint "cityos_delivery_event_delivery_id_foreign" foreign key ("delivery_id") references "cityos_delivery" ("id") on update cascade;`,
    )

    this.addSql(
      `alter table if exists "cityos_proof_of_delivery" add constraint "cityos_proof_of_delivery_delivery_id_foreign" foreign key ("delivery_id") references "cityos_delivery" ("id") on update cascade;`,
    )

    // What happened stays written: not even the application may change it.
    this.addSql(
      `create or replace function cityos_delivery_event_is_written() returns trigger language plpgsql as $$ begin raise exception 'cityos_delivery_event is append-only: add an event instead of a % of %', lower(tg_op), old.id; end $$;`,
    )
    this.addSql(
      `create or replace trigger cityos_delivery_event_is_written before update or delete on "cityos_delivery_event" for each row execute function cityos_delivery_event_is_written();`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "cityos_delivery_event" drop constraint if exists "cityos_delivery_event_delivery_id_foreign";`,
    )

    this.addSql(
      `alter table if exists "cityos_proof_of_delivery" drop constraint if exists "cityos_proof_of_delivery_delivery_id_foreign";`,
    )

    this.addSql(`drop table if exists "cityos_delivery" cascade;`)

    this.addSql(`drop table if exists "cityos_delivery_event" cascade;`)

    this.addSql(`drop table if exists "cityos_driver" cascade;`)

    this.addSql(`drop table if exists "cityos_proof_of_delivery" cascade;`)

    this.addSql(`drop table if exists "cityos_service_area" cascade;`)

    this.addSql(`drop function if exists cityos_delivery_event_is_written();`)
  }
}
