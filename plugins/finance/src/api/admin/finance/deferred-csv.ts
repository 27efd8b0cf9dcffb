import { toMajorUnits } from "@dakkah/contracts"
import { sendCsv } from "@dakkah/kernel"
import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { type DeferredFilter, type DeferredPayment, listDeferred } from "../../../lib/deferred-payments"

const COLUMNS: Record<string, (payment: DeferredPayment) => unknown> = {
  order: ({ order_display_id, order_id }) => order_display_id ?? order_id,
  reference: ({ reference }) => reference,
  status: ({ status }) => status,
  /** Exact decimal text in major units. */
  amount: ({ amount, currency_code }) => toMajorUnits(BigInt(amount), currency_code),
  currency_code: ({ currency_code }) => currency_code,
  bank_reference: ({ bank_reference }) => bank_reference,
  matched_at: ({ matched_at }) => matched_at,
  email: ({ email }) => email,
  created_at: ({ created_at }) => created_at,
  payment_id: ({ payment_id }) => payment_id,
}

/** Payments that a person confirms as CSV, in the list's order. */
export const sendDeferredCsv = (
  container: MedusaContainer,
  response: MedusaResponse,
  name: string,
  filter: Omit<DeferredFilter, "limit" | "offset">,
): Promise<void> =>
  sendCsv<DeferredPayment>(response, name, COLUMNS, async (limit, offset) => {
    return (await listDeferred(container, { ...filter, limit, offset })).rows
  })
