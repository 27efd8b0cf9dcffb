import { z } from "@medusajs/framework/zod"

const id = z.string().min(1).max(128)
const minor = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER)
const currency = z.string().regex(/^[A-Za-z]{3}$/)

export const OrderSchema = z.object({ order_id: id })

/** Amounts are whole minor units of `currency_code`. */
export const PaymentSchema = z.object({
  order_id: id,
  payment_intent_id: z.string().max(128).default(""),
  amount: minor,
  currency_code: currency,
})

export const SplitSchema = PaymentSchema.extend({
  vendor_splits: z
    .array(
      z.object({
        vendor_id: id,
        connected_account_id: id.nullable().default(null),
        amount: minor,
        commission_amount: minor,
      }),
    )
    .max(1_000),
})

export const HoldCommissionSchema = PaymentSchema.extend({ commission_amount: minor })

export const TransactionSchema = z.object({
  order_id: id,
  payment_id: z.string().max(128).default(""),
  amount: minor,
  currency_code: currency,
})

export const PostingSchema = TransactionSchema.extend({ kind: z.enum(["capture", "order", "refund"]) })

export const ReserveSchema = OrderSchema.extend({
  lines: z
    .array(z.object({ line_item_id: id, variant_id: id.nullable(), quantity: z.number().positive() }))
    .max(10_000)
    .default([]),
})

const lines = z
  .array(
    z.object({
      line_item_id: id,
      vendor_order_id: id,
      quantity: z.number().int().positive(),
      left_quantity: z.number().int().nonnegative(),
    }),
  )
  .max(1_000)

export const ReleaseSchema = OrderSchema.extend({ cancelled_lines: lines.optional() })

/** `amount`: what goes back. */
export const RefundPartSchema = PaymentSchema.extend({ cancellation_id: id, whole: z.boolean() })

const part = z.object({
  vendor_order_id: id,
  vendor_id: id,
  house: z.boolean(),
  whole: z.boolean(),
  total_amount: minor,
  refund_amount: minor,
  credit_amount: minor,
  commission_amount: minor,
  tax_amount: minor,
  shipping_amount: minor,
})

export const ReverseEntriesSchema = OrderSchema.extend({
  cancellation: z.object({ cancellation_id: id, currency_code: currency, parts: z.array(part).max(1_000) }).optional(),
})

export const FreezeSchema = OrderSchema.extend({ reason: z.string().min(1).max(4_000) })

export type ReleaseBody = z.infer<typeof ReleaseSchema>
export type RefundPartBody = z.infer<typeof RefundPartSchema>
export type ReverseEntriesBody = z.infer<typeof ReverseEntriesSchema>
export type FreezeBody = z.infer<typeof FreezeSchema>
export type OrderBody = z.infer<typeof OrderSchema>
export type PaymentBody = z.infer<typeof PaymentSchema>
export type SplitBody = z.infer<typeof SplitSchema>
export type HoldCommissionBody = z.infer<typeof HoldCommissionSchema>
export type TransactionBody = z.infer<typeof TransactionSchema>
export type PostingBody = z.infer<typeof PostingSchema>
export type ReserveBody = z.infer<typeof ReserveSchema>
