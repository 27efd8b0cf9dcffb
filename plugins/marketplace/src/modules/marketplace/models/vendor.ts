import { model } from "@medusajs/framework/utils"

import { VENDOR_STATUSES } from "../statuses"
import { VendorOrder } from "./vendor-order"
import { VendorProduct } from "./vendor-product"
import { VendorUser } from "./vendor-user"

/** Somebody who sells here. The tenant itself is one too: the vendor with the handle `house` sells what belongs to nobody else. */
export const Vendor = model
  .define(
    { name: "Vendor", tableName: "cityos_vendor" },
    {
      id: model.id({ prefix: "vnd" }).primaryKey(),
      name: model.text().searchable(),
      handle: model.text().searchable(),
      legal_name: model.text().nullable(),
      email: model.text().searchable().nullable(),
      phone: model.text().nullable(),
      status: model.enum([...VENDOR_STATUSES]).default("pending"),
      suspended_at: model.dateTime().nullable(),
      suspension_reason: model.text().nullable(),
      /** Language of mails to the vendor. */
      locale: model.text().default("en"),
      currency_code: model.text().nullable(),
      address: model.json().nullable(),
      logo_url: model.text().nullable(),
      /** Text per language: `{ "en": "...", "ar": "..." }`. */
      description: model.json().nullable(),
      /** The vendor's account at the payment gateway, where it splits payments. */
      connected_account_id: model.text().nullable(),
      bank_account_holder: model.text().nullable(),
      /** Sealed; the index finds an equal one (see data-classes). The same holds for the tax number. */
      iban: model.text().nullable(),
      iban_index: model.text().nullable(),
      tax_number: model.text().nullable(),
      tax_number_index: model.text().nullable(),
      users: model.hasMany(() => VendorUser, { mappedBy: "vendor" }),
      products: model.hasMany(() => VendorProduct, { mappedBy: "vendor" }),
      orders: model.hasMany(() => VendorOrder, { mappedBy: "vendor" }),
    },
  )
  .indexes([
    { on: ["handle"], unique: true, where: "deleted_at IS NULL" },
    { on: ["status"], where: "deleted_at IS NULL" },
    { on: ["iban_index"], where: "deleted_at IS NULL" },
    { on: ["tax_number_index"], where: "deleted_at IS NULL" },
  ])
