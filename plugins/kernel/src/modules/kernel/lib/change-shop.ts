import type { Context } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"

import { DEFAULT_TENANT } from "../../../tenancy/context"
import type { TenantStatus } from "../models"
import type { OwnShop, ShopSettings } from "./own-shop"
import { rowsOf } from "./rows"

/** What may be changed of a shop. */
export interface ShopChange extends Partial<ShopSettings> {
  slug?: string
  name?: string
  hosts?: string[]
  status?: TenantStatus
  status_reason?: string | null
  plan?: string
  residency_zone?: string | null
  country_code?: string | null
  default_currency?: string
  default_locale?: string
  locales?: string[]
  time_zone?: string
}

/** Columns of the tenant's own row; the array columns are told apart because they travel as JSON. */
const TEXTS = [
  "slug",
  "name",
  "status",
  "status_reason",
  "plan",
  "residency_zone",
  "country_code",
  "default_currency",
  "default_locale",
  "time_zone",
] as const
const LISTS = ["hosts", "locales"] as const

const LIST =
  "(select coalesce(array_agg(value order by place), '{}') from jsonb_array_elements_text(?::jsonb) with ordinality l(value, place))"

/** Writes what differs. The tenant's row and its settings are made where a shop without tenancy has none yet. */
export async function changeOwnShop(context: Context, before: OwnShop, change: ShopChange): Promise<void> {
  if (before.id === DEFAULT_TENANT)
    await rowsOf(
      context,
      "insert into cityos_tenant (id, slug, name, locales) values (?, ?, ?, '{en}') on conflict do nothing",
      [before.id, before.slug, before.name],
    )
  const texts = TEXTS.flatMap((column) =>
    change[column] === undefined ? [] : [{ sql: `${column} = ?`, value: change[column] }],
  )
  const lists = LISTS.flatMap((column) => {
    const value = change[column]
    return value === undefined ? [] : [{ sql: `${column} = ${LIST}`, value: JSON.stringify(value) }]
  })
  const since = change.status !== undefined && change.status !== before.status ? ["status_since = now()"] : []
  const set = [...texts, ...lists]
  await rowsOf(
    context,
    `update cityos_tenant set ${[...set.map(({ sql }) => sql), ...since, "updated_at = now()"].join(", ")} where id = ?`,
    [...set.map(({ value }) => value), before.id],
  )
  await changeSettings(context, before.settings, change)
}

async function changeSettings(context: Context, before: ShopSettings, change: ShopChange): Promise<void> {
  const { adapters, currencies, branding, order_number_prefix } = change
  if ([adapters, currencies, branding, order_number_prefix].every((value) => value === undefined)) return
  const values = [
    JSON.stringify(adapters ?? before.adapters),
    JSON.stringify(currencies ?? before.currencies),
    JSON.stringify({ ...before.branding, ...branding }),
    order_number_prefix === undefined ? before.order_number_prefix : order_number_prefix,
  ]
  const changed = await rowsOf(
    context,
    `update cityos_tenant_settings set adapters = ?::jsonb, currencies = ${LIST}, branding = ?::jsonb, order_number_prefix = ?,
            version = version + 1, updated_at = now() where deleted_at is null returning id`,
    values,
  )
  if (changed.length > 0) return
  await rowsOf(
    context,
    `insert into cityos_tenant_settings (adapters, currencies, branding, order_number_prefix, id) values (?::jsonb, ${LIST}, ?::jsonb, ?, ?)`,
    [...values, generateEntityId(undefined, "tset")],
  )
}

/** A shop as it begins. */
export interface NewShop {
  id: string
  slug: string
  name: string
  hosts: string[]
  plan?: string
  residency_zone?: string
  country_code?: string
  default_currency: string
  default_locale: string
  locales: string[]
  time_zone: string
}

/** @throws MedusaError INVALID_DATA for a handle or a host name of another shop */
export async function insertShop(context: Context, shop: NewShop): Promise<void> {
  await rowsOf(
    context,
    `insert into cityos_tenant (id, slug, name, hosts, locales, plan, residency_zone, country_code, default_currency, default_locale, time_zone)
     values (?, ?, ?, ${LIST}, ${LIST}, ?, ?, ?, ?, ?, ?)`,
    [
      shop.id,
      shop.slug,
      shop.name,
      JSON.stringify(shop.hosts),
      JSON.stringify(shop.locales),
      shop.plan ?? "standard",
      shop.residency_zone ?? null,
      shop.country_code ?? null,
      shop.default_currency,
      shop.default_locale,
      shop.time_zone,
    ],
  )
}
