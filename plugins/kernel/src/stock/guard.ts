import type { DatabaseGuard } from "../installer/guard"

/** No more is left than was asked for. */
export const SOLD_OUT = "ST001"
/** Core's form of an exact number beside its numeric column. */
const raw = (value: string): string => `jsonb_build_object('value', trim_scale(${value})::text, 'precision', 20)`

/** One at a time where a level comes back while reservations of its item come and go without one. */
const LOCK = (item: string, place: string): string =>
  `pg_advisory_xact_lock(hashtextextended('cityos_stock/' || ${item} || '/' || ${place}, 0))`

/** What the rows of a transition table hold: of each, the whole quantity, and what of it may not be promised without stock. */
const held = (rows: string, sign: "" | "-"): string =>
  `select inventory_item_id as item, location_id as place, ${sign}quantity as quantity,
     case when allow_backorder then 0 else ${sign}quantity end as firm from ${rows} where deleted_at is null`

/** By item and place, always in the same order: two statements that want the same rows never wait for one another in a circle. */
const moves = (source: string): string =>
  `select item, place, sum(quantity) as change, sum(firm) as firm from (${source}) as row
    group by item, place having sum(quantity) <> 0 or sum(firm) > 0 order by item, place`

/**
 * Live reservations own `reserved_quantity`: what comes, goes or changes moves it by the difference, under the level's row lock and only
 * as far as there is stock. What a row allows on back order needs none.
 */
const guardReservations = (rows: string): string => `
declare
  move record;
  level record;
begin
  perform set_config('cityos.moves_reserved', 'on', true);
  for move in
    ${moves(rows)}
  loop
    for attempt in 1..2 loop
      update public.inventory_level as l
         set reserved_quantity = l.reserved_quantity + move.change, updated_at = now(),
             raw_reserved_quantity = ${raw("l.reserved_quantity + move.change")}
       where l.inventory_item_id = move.item and l.location_id = move.place and l.deleted_at is null
         and (move.firm <= 0
           or l.reserved_quantity + move.change - greatest(move.change - move.firm, 0) <= l.stocked_quantity);
      exit when found;
      if move.change > 0 or move.firm > 0 then
        select greatest(l.stocked_quantity - l.reserved_quantity, 0) as available into level from public.inventory_level as l
         where l.inventory_item_id = move.item and l.location_id = move.place and l.deleted_at is null;
        raise exception 'sold_out: inventory item "%" has % left at location "%", % more were asked for', move.item,
          trim_scale(coalesce(level.available, 0)), move.place, trim_scale(greatest(move.change, move.firm))
          using errcode = '${SOLD_OUT}';
      end if;
      -- The level is gone. Is it just coming back, it has counted what goes here.
      perform ${LOCK("move.item", "move.place")};
    end loop;
  end loop;
  perform set_config('cityos.moves_reserved', '', true);
  return null;
end`

/**
 * Nobody else writes `reserved_quantity`: core's number was computed from one that may be old by now. A level that is new, back or moved
 * counts what is reserved there.
 */
const GUARD_LEVELS = `
begin
  if tg_op = 'INSERT' or (new.deleted_at is null and old.deleted_at is not null)
     or new.inventory_item_id <> old.inventory_item_id or new.location_id <> old.location_id then
    perform ${LOCK("new.inventory_item_id", "new.location_id")};
    select coalesce(sum(r.quantity), 0) into new.reserved_quantity from public.reservation_item as r
     where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id and r.deleted_at is null;
  elsif pg_trigger_depth() < 2 or current_setting('cityos.moves_reserved', true) is distinct from 'on' then
    new.reserved_quantity := old.reserved_quantity;
  end if;
  if (new.raw_reserved_quantity->>'value')::numeric is distinct from new.reserved_quantity then
    new.raw_reserved_quantity := ${raw("new.reserved_quantity")};
  end if;
  if (new.raw_stocked_quantity->>'value')::numeric is distinct from new.stocked_quantity then
    new.raw_stocked_quantity := ${raw("new.stocked_quantity")};
  end if;
  return new;
end`

/** Each kind of statement has its own rows, and so a function of its own, whose plans Postgres keeps. */
const RESERVED = "cityos_guard_reserved"
const RELEASED = "cityos_guard_released"
const CHANGED = "cityos_guard_changed"
const LEVELS = "cityos_guard_levels"

/** Never more promised than there is, and never a count that is not the sum of its reservations. */
export const STOCK_GUARD: DatabaseGuard = {
  title: "stock guard",
  functions: [
    { name: RESERVED, body: guardReservations(held("new_rows", "")) },
    { name: RELEASED, body: guardReservations(held("old_rows", "-")) },
    {
      name: CHANGED,
      body: guardReservations(`${held("new_rows", "")} union all ${held("old_rows", "-")}`),
    },
    { name: LEVELS, body: GUARD_LEVELS },
  ],
  triggers: [
    {
      name: RESERVED,
      table: "reservation_item",
      when: "after insert on {table} referencing new table as new_rows for each statement",
      function: RESERVED,
    },
    {
      name: RELEASED,
      table: "reservation_item",
      when: "after delete on {table} referencing old table as old_rows for each statement",
      function: RELEASED,
    },
    {
      name: CHANGED,
      table: "reservation_item",
      when: "after update on {table} referencing old table as old_rows new table as new_rows for each statement",
      function: CHANGED,
    },
    {
      name: LEVELS,
      table: "inventory_level",
      when: "before insert or update on {table} for each row",
      function: LEVELS,
    },
  ],
}
