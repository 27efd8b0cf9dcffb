import type { Belongings } from "./tables"

/** Segments of a path whose table is called otherwise. */
const TABLES: Readonly<Record<string, string>> = {
  collections: "product_collection",
  options: "product_option",
  variants: "product_variant",
  categories: "product_category",
  carts: "cart",
  draft_orders: "order",
  order_edits: "order",
  claims: "order",
  exchanges: "order",
  returns: "order",
  order_changes: "order",
  uploads: "image",
  location: "stock_location",
  location_levels: "stock_location",
  line_items: "cart_line_item",
  payment_collections: "payment_collection",
  service_zones: "service_zone",
  addresses: "customer_address",
  action: "order_change_action",
  item: "order_line_item",
  accounts: "cityos_ledger_account",
  journal: "cityos_journal_entry",
  outbox: "cityos_event_outbox",
  bank_transfers: "payment",
  cash_payments: "payment",
  proof: "cityos_proof_of_delivery",
}

/** Parameters that are no ids. */
const FIXED: Readonly<Record<string, string>> = {
  handle: "vendor-one",
  auth_provider: "emailpass",
  actor_type: "user",
  provider: "pp_offline_offline",
  code: "sar",
  entity: "product",
  workflow_id: "create-products",
}

/** Ids of the attacked shop by what a path or a field calls them. */
export class Aim {
  constructor(private readonly belongings: Belongings) {}

  /** @param name `products`, `product-variants`, `variant_id`, `location_id` */
  ids(name: string): string[] {
    const plain = name.replaceAll("-", "_").replace(/_ids?$/, "")
    const names = [
      TABLES[plain],
      TABLES[`${plain}s`],
      plain,
      plain.replace(/ies$/, "y"),
      plain.replace(/s$/, ""),
      `product_${plain}`,
    ]
    for (const table of names.flatMap((found) => (found ? [found, `cityos_${found}`] : []))) {
      const ids = this.belongings.byTable.get(table)
      if (ids?.length) return ids
    }
    return []
  }

  id(name: string): string {
    return this.ids(name)[0] ?? this.ids("products")[0] ?? ""
  }

  /** The path with the attacked shop's own id of the right kind at every parameter. */
  path(template: string): string {
    const segments = template.split("/")
    return segments
      .map((segment, index) => {
        if (!segment.startsWith(":")) return segment
        const name = segment.slice(1)
        const before = segments.slice(0, index).findLast((earlier) => !earlier.startsWith(":")) ?? ""
        return FIXED[name] ?? (name !== "id" && this.ids(name)[0] ? this.id(name) : this.id(before))
      })
      .join("/")
  }

  /** The collection that a path works on: what `add` and `remove` in a body are ids of. */
  private subject(template: string): string {
    return template.split("/").findLast((segment) => segment && !segment.startsWith(":") && segment !== "batch") ?? ""
  }

  /** Filters that name the attacked shop's rows. What a route does not know is dropped. */
  filters(template: string): Record<string, string> {
    const named = [
      "product",
      "customer",
      "order",
      "region",
      "sales_channel",
      "collection",
      "category",
      "variant",
      "location",
      "vendor",
    ]
    return {
      id: this.id(this.subject(template)),
      ...Object.fromEntries(named.map((name) => [`${name}_id`, this.id(name)])),
      limit: "100",
    }
  }

  /** Everything a body might name; what a route does not know is dropped. */
  body(template: string): Record<string, unknown> {
    const subject = this.ids(this.subject(template)).slice(0, 3)
    const ids = subject.length ? subject : this.ids("products").slice(0, 2)
    const lines = [
      {
        id: this.id("order_line_item"),
        item_id: this.id("order_line_item"),
        variant_id: this.id("variant"),
        quantity: 1,
      },
    ]
    return {
      ...this.references(),
      id: ids[0],
      ids,
      add: ids,
      remove: ids,
      delete: ids,
      withdraw: ids,
      update: ids.map((id) => ({ id })),
      items: lines,
      title: "pwned",
      name: "pwned",
      reason: "pwned",
      note: "pwned",
      email: "pwned@walk.example",
    }
  }

  private references(): Record<string, unknown> {
    const one = (...names: string[]) => Object.fromEntries(names.map((name) => [`${name}_id`, this.id(name)]))
    return {
      ...one(
        "product",
        "variant",
        "customer",
        "order",
        "cart",
        "region",
        "sales_channel",
        "collection",
        "type",
        "location",
        "stock_location",
      ),
      ...one(
        "shipping_profile",
        "shipping_option",
        "option",
        "campaign",
        "vendor",
        "category",
        "driver",
        "inventory_item",
        "payment_collection",
      ),
      ...one(
        "service_zone",
        "tax_region",
        "return_reason",
        "refund_reason",
        "return",
        "claim",
        "parent",
        "line_item",
        "customer_group",
      ),
      product_ids: this.ids("products").slice(0, 2),
      customer_ids: this.ids("customers").slice(0, 2),
      sales_channels: [{ id: this.id("sales_channel") }],
      categories: [{ id: this.id("category") }],
      tags: [{ id: this.id("product_tag") }],
      countries: ["sa"],
      promo_codes: ["SUMMER"],
      event_id: this.id("cityos_event_outbox"),
      amount: 100,
      currency_code: "sar",
      vendor_order_ids: this.ids("cityos_vendor_order").slice(0, 2),
    }
  }

  /** What a field that a route asks for may hold. */
  value(field: string, expected?: string): unknown {
    if (expected === "number" || expected === "int") return 1
    if (expected === "boolean") return true
    if (expected === "array") return this.ids(field).slice(0, 2)
    if (expected === "object" || expected === "record") return {}
    if (/_ids?$|^id$/.test(field)) return this.id(field)
    if (/currency/.test(field)) return "sar"
    if (/country/.test(field)) return "sa"
    if (/email/.test(field)) return "pwned@walk.example"
    if (/quantity|amount|rate|value|price/.test(field)) return 1
    return "pwned"
  }
}
