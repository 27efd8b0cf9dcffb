import { model } from "@medusajs/framework/utils"

import { IDENTITY_POLICIES, PAYOUT_METHODS, PAYOUT_SCHEDULES } from "../statuses"

/** How vendors are paid: one row for all (`vendor_id` empty), and one for a vendor that differs. What a row leaves open is the other's. */
export const PayoutSetting = model
  .define(
    { name: "PayoutSetting", tableName: "cityos_payout_setting" },
    {
      id: model.id({ prefix: "pset" }).primaryKey(),
      vendor_id: model.text().default(""),
      /** Whole days after delivery. */
      hold_days: model.number().nullable(),
      /** Least amount of a payout by currency, whole minor units: `{ "SAR": 10000 }`. */
      minimum_amounts: model.json().nullable(),
      schedule: model.enum([...PAYOUT_SCHEDULES]).nullable(),
      /** 1 is Monday. */
      weekday: model.number().nullable(),
      /** 1 to 28. */
      day_of_month: model.number().nullable(),
      /** IANA; days begin and end there. */
      time_zone: model.text().nullable(),
      method: model.enum([...PAYOUT_METHODS]).nullable(),
      identity_policy: model.enum([...IDENTITY_POLICIES]).nullable(),
    },
  )
  .indexes([{ on: ["vendor_id"], unique: true, where: "deleted_at IS NULL" }])
