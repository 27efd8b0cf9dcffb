import { model } from "@medusajs/framework/utils"

import { VENDOR_ORDER_STATUSES } from "../statuses"
import { Vendor } from "./vendor"
import { VendorOrderItem } from "./vendor-order-item"

/**
 * A vendor's part of an order, frozen at placement. Amounts are whole minor units of `currency_code` (bigint columns), and
 * `total = item_total - discount_total + tax_total + shipping_total`; over all vendor orders of an order each column adds up to the order's own.
 */
export const VendorOrder = model
  .define(
    { name: "VendorOrder", tableName: "cityos_vendor_order" },
    {
      id: model.id({ prefix: "vor" }).primaryKey(),
      order_id: model.text(),
      vendor: model.belongsTo(() => Vendor, { mappedBy: "orders" }),
      /** The order's number and the part's: `1042-2`. */
      display_id: model.text().searchable(),
      status: model.enum([...VENDOR_ORDER_STATUSES]).default("new"),
      currency_code: model.text(),
      /** Before discount, without tax. */
      item_total: model.number(),
      /** On goods and on shipping, without tax. */
      discount_total: model.number(),
      /** On goods and on shipping. */
      tax_total: model.number(),
      /** This vendor's share of the shipping, before discount, without tax. */
      shipping_total: model.number(),
      total: model.number(),
      /** This vendor's share of what credit lines (a gift card, store credit) paid. Due to the vendor all the same: a tender, not a discount. */
      credit_total: model.number().default(0),
      /** Percent points as exact decimal text where one rate fits all lines, otherwise empty. */
      commission_rate: model.text().nullable(),
      commission_amount: model.number(),
      /** `total - commission_amount`: what is due to the vendor, its tax and shipping included. */
      payable_amount: model.number(),
      commission_rule_id: model.text().nullable(),
      /** The rules as they were, and why each won. */
      commission_rule_snapshot: model.json().nullable(),
      /** What accepted cancellations give back of it, counted by a trigger; `cancelled_credit_total` is the part that credit lines had paid. */
      cancelled_total: model.number().default(0),
      cancelled_credit_total: model.number().default(0),
      cancelled_commission_amount: model.number().default(0),
      items: model.hasMany(() => VendorOrderItem, { mappedBy: "vendor_order" }),
    },
  )
  .indexes([
    { on: ["order_id", "vendor_id"], unique: true, where: "deleted_at IS NULL" },
    { on: ["vendor_id", "created_at"], where: "deleted_at IS NULL" },
  ])
