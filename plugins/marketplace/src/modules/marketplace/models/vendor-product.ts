import { model } from "@medusajs/framework/utils"

import { VENDOR_PRODUCT_STATUSES } from "../statuses"
import { Vendor } from "./vendor"

/** Who sells a product. One vendor per product; a product without a row belongs to the house. */
export const VendorProduct = model
  .define(
    { name: "VendorProduct", tableName: "cityos_vendor_product" },
    {
      id: model.id({ prefix: "vnp" }).primaryKey(),
      vendor: model.belongsTo(() => Vendor, { mappedBy: "products" }),
      product_id: model.text(),
      status: model.enum([...VENDOR_PRODUCT_STATUSES]).default("active"),
    },
  )
  .indexes([{ on: ["product_id"], unique: true, where: "deleted_at IS NULL" }])
