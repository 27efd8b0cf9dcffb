import { MathBN } from "@medusajs/framework/utils"
import { roundToMinorUnits } from "./minor-units"

export interface CreditLine {
  /** Exact decimal text in major units. */
  amount: string
  /** Money that core gave back, not a tender. */
  refund: boolean
}

/**
 * How an order is paid. Core takes credit lines (a gift card, store credit) off the total, but what they paid was sold all the same.
 * The two parts are rounded so that they make the whole: the total to the currency, the credit is the rest.
 * @param total what is left to pay, exact decimal text in major units
 * @returns minor units; `sold` = `credit` + what was left to pay
 */
export function tenders(
  total: string,
  lines: readonly CreditLine[],
  currency_code: string,
): { sold: bigint; credit: bigint } {
  const sum = (refund: boolean) =>
    lines
      .filter((line) => line.refund === refund)
      .reduce((left, { amount }) => MathBN.add(left, amount), MathBN.convert(0))
  const minor = (amount: ReturnType<typeof sum>) => roundToMinorUnits(amount.toFixed(), currency_code)
  const paid = MathBN.add(total, sum(true))
  const sold = minor(MathBN.add(paid, sum(false)))
  return { sold, credit: sold - minor(paid) }
}
