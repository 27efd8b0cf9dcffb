import { toMajorUnits } from "@dakkah/contracts"
import { BigNumber, PaymentActions } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { WebhookActionResult } from "@medusajs/framework/types"

const WebhookSchema = z.object({
  id: z.string().min(1),
  type: z.enum([
    "intent.authorized",
    "intent.captured",
    "intent.declined",
    "intent.canceled",
    "intent.requires_action",
  ]),
  data: z.object({
    intent_id: z.string().min(1),
    payment_session_id: z.string().min(1),
    /** Whole minor units. */
    amount: z.number().int().nonnegative(),
    currency_code: z.string().regex(/^[A-Za-z]{3}$/),
  }),
})

/** A webhook of the offline gateway: the raw body that is signed. */
export type OfflineWebhook = z.infer<typeof WebhookSchema>

const ACTIONS = {
  "intent.authorized": PaymentActions.AUTHORIZED,
  "intent.captured": PaymentActions.SUCCESSFUL,
  "intent.declined": PaymentActions.FAILED,
  "intent.canceled": PaymentActions.CANCELED,
  "intent.requires_action": PaymentActions.REQUIRES_MORE,
} as const

/** What core does with a verified webhook; what it does not know it leaves. */
export function webhookAction(body: unknown): WebhookActionResult {
  const parsed = WebhookSchema.safeParse(body)
  if (!parsed.success) return { action: PaymentActions.NOT_SUPPORTED }
  const { type, data } = parsed.data
  const amount = new BigNumber(toMajorUnits(BigInt(data.amount), data.currency_code))
  return { action: ACTIONS[type], data: { session_id: data.payment_session_id, amount } }
}
