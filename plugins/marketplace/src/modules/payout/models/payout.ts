import { model } from "@medusajs/framework/utils"

import { IDENTITY_CHECKS, PAYOUT_METHODS, PAYOUT_ORIGINS, PAYOUT_STATUSES, TRANSFER_STATES } from "../statuses"
import { PayoutEvent } from "./payout-event"
import { PayoutTransactionLink } from "./payout-transaction-link"

/**
 * Money on its way to a vendor, in one currency. What it pays are its links, claimed with it and frozen; `amount` is their sum, in whole
 * minor units of `currency_code` (a bigint column). Its id is what the bank is told (`end to end id`).
 */
export const Payout = model
  .define(
    { name: "Payout", tableName: "cityos_payout" },
    {
      id: model.id({ prefix: "pout" }).primaryKey(),
      vendor_id: model.text(),
      currency_code: model.text(),
      amount: model.number(),
      /** What of it is tax that the vendor owes the state. */
      tax_amount: model.number(),
      status: model.enum([...PAYOUT_STATUSES]).default("requested"),
      method: model.enum([...PAYOUT_METHODS]),
      origin: model.enum([...PAYOUT_ORIGINS]),
      /** Day of the schedule in the shop's time zone, `2026-11-21`: a day is paid once. */
      schedule_day: model.text().nullable(),
      requested_by: model.text(),
      /** UTC instants of the first and the last entry that it pays. */
      period_start: model.dateTime(),
      period_end: model.dateTime(),
      identity_check: model.enum([...IDENTITY_CHECKS]).default("pending"),
      transfer_state: model.enum([...TRANSFER_STATES]).default("none"),
      /** The bank's own number of the transfer, as whoever confirmed it read it. */
      transfer_reference: model.text().nullable(),
      bank_file_id: model.text().nullable(),
      failure_code: model.text().nullable(),
      failure_reason: model.text().nullable(),
      initiated_at: model.dateTime().nullable(),
      ended_at: model.dateTime().nullable(),
      links: model.hasMany(() => PayoutTransactionLink, { mappedBy: "payout" }),
      events: model.hasMany(() => PayoutEvent, { mappedBy: "payout" }),
    },
  )
  .indexes([
    {
      on: ["vendor_id", "currency_code"],
      unique: true,
      where: "status IN ('requested', 'processing') AND deleted_at IS NULL",
    },
    {
      on: ["vendor_id", "currency_code", "schedule_day"],
      unique: true,
      where: "schedule_day IS NOT NULL AND deleted_at IS NULL",
    },
    { on: ["status", "created_at"], where: "deleted_at IS NULL" },
    { on: ["bank_file_id"], where: "bank_file_id IS NOT NULL AND deleted_at IS NULL" },
  ])
