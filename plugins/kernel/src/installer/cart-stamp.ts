import type { ClientBase } from "pg"

/**
 * Core writes an order before it links it to its cart, and copies the cart's metadata: so the cart's id travels in there, and an order
 * whose completion died before the link is still found. Whatever a shopper writes under that name is replaced.
 */
const STAMP = `
create or replace function cityos_stamp_cart() returns trigger language plpgsql as $$
begin
  new.metadata := coalesce(new.metadata, '{}'::jsonb) || jsonb_build_object('cart_id', new.id);
  return new;
end $$;
create or replace trigger cityos_stamp_cart before insert or update of metadata on public.cart
  for each row execute function cityos_stamp_cart();
update public.cart set metadata = metadata where completed_at is null and deleted_at is null and metadata->>'cart_id' is distinct from id;
create index if not exists "IDX_cityos_order_cart" on public."order" ((metadata->>'cart_id')) where deleted_at is null;`

export async function installCartStamp(client: ClientBase): Promise<void> {
  await client.query(STAMP)
}

/** What is missing, in words; empty when all is well. */
export async function verifyCartStamp(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query(
    "select 1 from pg_trigger where tgname = 'cityos_stamp_cart' and tgrelid = 'public.cart'::regclass and tgenabled <> 'D'",
  )
  return rows.length > 0 ? [] : ["carts are not stamped: an order whose checkout died is not found"]
}
