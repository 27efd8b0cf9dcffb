import { MedusaError } from "@medusajs/framework/utils"

/** Columns of the module that hold whole minor units (or counts) as bigint. */
const WHOLE = new Set([
  "amount",
  "cancelled_commission_amount",
  "cancelled_credit_total",
  "cancelled_quantity",
  "cancelled_total",
  "commission_amount",
  "credit_amount",
  "credit_total",
  "discount_total",
  "fixed_amount",
  "item_total",
  "left_quantity",
  "payable_amount",
  "quantity",
  "refund_amount",
  "shipping_amount",
  "shipping_total",
  "subtotal",
  "tax_amount",
  "tax_total",
  "total",
  "total_amount",
  "unit_price",
])

/**
 * The driver hands bigint over as text. Turns every amount of an answer into a number, in place, relations included.
 * @throws MedusaError UNEXPECTED_STATE for an amount that a JavaScript number cannot hold exactly
 */
export function readWholeNumbers<T>(answer: T): T {
  if (Array.isArray(answer)) answer.forEach(readWholeNumbers)
  else if (answer !== null && typeof answer === "object" && !(answer instanceof Date)) {
    const row = answer as Record<string, unknown>
    for (const [key, value] of Object.entries(row)) {
      if (WHOLE.has(key) && typeof value === "string") row[key] = safeNumber(key, value)
      else if (typeof value === "object" && key !== "commission_rule_snapshot" && key !== "tiers")
        readWholeNumbers(value)
    }
  }
  return answer
}

interface Serializer {
  serialize(data: unknown, options?: unknown): Promise<unknown>
}

/** A repository whose answers are read with `readWholeNumbers`: every answer of a service's generated methods passes `serialize`. */
export function readingWholeNumbers<T extends Serializer>(repository: T): T {
  const serialize = repository.serialize.bind(repository)
  const reading = Object.create(repository) as T
  reading.serialize = async (data, options) => readWholeNumbers(await serialize(data, options))
  return reading
}

/** @throws MedusaError UNEXPECTED_STATE when it is no whole number, or one beyond 2^53 - 1 */
export function safeNumber(name: string, value: string | bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number))
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `${name}: ${value} is not a whole number below 2^53`)
  return number
}
