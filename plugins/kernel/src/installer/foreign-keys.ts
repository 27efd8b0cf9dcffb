import type { ClientBase } from "pg"
import { identifier } from "./sql"
import { short } from "./policies"

interface ForeignKey {
  name: string
  child: string
  parent: string
  child_column: string
  parent_column: string
  on_delete: string
  on_update: string
}

/** A link's or a plain column that points at a row of another module without a foreign key in core: [table, column, parent]. */
const REFERENCES: readonly (readonly [string, string, string])[] = [
  ["cart_payment_collection", "cart_id", "cart"],
  ["cart_payment_collection", "payment_collection_id", "payment_collection"],
  ["cart_promotion", "cart_id", "cart"],
  ["cart_promotion", "promotion_id", "promotion"],
  ["customer_account_holder", "customer_id", "customer"],
  ["customer_account_holder", "account_holder_id", "account_holder"],
  ["location_fulfillment_provider", "stock_location_id", "stock_location"],
  ["location_fulfillment_set", "stock_location_id", "stock_location"],
  ["location_fulfillment_set", "fulfillment_set_id", "fulfillment_set"],
  ["order_cart", "order_id", "order"],
  ["order_cart", "cart_id", "cart"],
  ["order_fulfillment", "order_id", "order"],
  ["order_fulfillment", "fulfillment_id", "fulfillment"],
  ["order_payment_collection", "order_id", "order"],
  ["order_payment_collection", "payment_collection_id", "payment_collection"],
  ["order_promotion", "order_id", "order"],
  ["order_promotion", "promotion_id", "promotion"],
  ["return_fulfillment", "return_id", "return"],
  ["return_fulfillment", "fulfillment_id", "fulfillment"],
  ["product_sales_channel", "product_id", "product"],
  ["product_sales_channel", "sales_channel_id", "sales_channel"],
  ["product_shipping_profile", "product_id", "product"],
  ["product_shipping_profile", "shipping_profile_id", "shipping_profile"],
  ["product_variant_inventory_item", "variant_id", "product_variant"],
  ["product_variant_inventory_item", "inventory_item_id", "inventory_item"],
  ["product_variant_price_set", "variant_id", "product_variant"],
  ["product_variant_price_set", "price_set_id", "price_set"],
  ["publishable_api_key_sales_channel", "publishable_key_id", "api_key"],
  ["publishable_api_key_sales_channel", "sales_channel_id", "sales_channel"],
  ["region_payment_provider", "region_id", "region"],
  ["sales_channel_stock_location", "sales_channel_id", "sales_channel"],
  ["sales_channel_stock_location", "stock_location_id", "stock_location"],
  ["shipping_option_price_set", "shipping_option_id", "shipping_option"],
  ["shipping_option_price_set", "price_set_id", "price_set"],
  ["inventory_level", "location_id", "stock_location"],
  ["reservation_item", "location_id", "stock_location"],
]

const ACTION: Record<string, string> = { c: "cascade", n: "set null", r: "restrict", a: "no action", d: "set default" }

/**
 * Foreign keys do not see policies: with plain ones a tenant could point its rows at a neighbour's. Each becomes composite,
 * tenant first, and the references that core leaves unguarded get one.
 */
export async function installForeignKeys(
  client: ClientBase,
  tables: readonly string[],
): Promise<{ widened: number; added: number }> {
  const keys = await plainKeys(client, tables)
  for (const key of keys) await widen(client, key)
  let added = 0
  for (const [child, column, parent] of REFERENCES) {
    if (tables.includes(child) && tables.includes(parent) && (await addReference(client, child, column, parent)))
      added += 1
  }
  return { widened: keys.length, added }
}

/** Foreign keys that see every tenant's rows. */
export async function plainKeys(client: ClientBase, tables: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select c.conname as name, child.relname as child, parent.relname as parent, a.attname as child_column, b.attname as parent_column,
            c.confdeltype as on_delete, c.confupdtype as on_update
       from pg_constraint c
       join pg_class child on child.oid = c.conrelid
       join pg_class parent on parent.oid = c.confrelid
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
      where c.contype = 'f' and array_length(c.conkey, 1) = 1 and child.relname = any($1::text[]) and parent.relname = any($1::text[])`,
    [tables],
  )
  return rows
}

async function uniqueTarget(client: ClientBase, parent: string, column: string): Promise<void> {
  await client.query(
    `create unique index if not exists ${identifier(short(`tnt_${parent}_${column}`))} on public.${identifier(parent)} (tenant_id, ${identifier(column)})`,
  )
}

async function widen(client: ClientBase, key: ForeignKey): Promise<void> {
  await uniqueTarget(client, key.parent, key.parent_column)
  const column = identifier(key.child_column)
  const onDelete = key.on_delete === "n" ? `set null (${column})` : (ACTION[key.on_delete] ?? "no action")
  const onUpdate = ACTION[key.on_update] ?? "no action"
  await client.query(
    `alter table public.${identifier(key.child)} drop constraint ${identifier(key.name)},
       add constraint ${identifier(key.name)} foreign key (tenant_id, ${column})
       references public.${identifier(key.parent)} (tenant_id, ${identifier(key.parent_column)}) on delete ${onDelete} on update ${onUpdate}`,
  )
}

async function addReference(client: ClientBase, child: string, column: string, parent: string): Promise<boolean> {
  const name = short(`tnt_${child}_${column}`)
  const { rowCount } = await client.query("select 1 from pg_constraint where conname = $1 and contype = 'f'", [name])
  if (rowCount) return false
  await uniqueTarget(client, parent, "id")
  await client.query(
    `alter table public.${identifier(child)} add constraint ${identifier(name)} foreign key (tenant_id, ${identifier(column)})
       references public.${identifier(parent)} (tenant_id, id) on delete cascade`,
  )
  return true
}
