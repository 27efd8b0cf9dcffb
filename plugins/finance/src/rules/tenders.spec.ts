import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { creditPosting, houseSalePosting, houseShare, vendorSalePosting, type VendorSale } from "./sale-posting"
import { capturePosting } from "./payment-posting"
import { tenders } from "./tenders"

const source = { tenant_id: "t_1", order_id: "order_1" }
const gift = (amount: string) => ({ amount, refund: false })

describe("an order that is partly paid with credit lines", () => {
  test("100.00, of which a gift card of 30.00 paid: 100.00 were sold, 70.00 are left to pay", () => {
    expect(tenders("70", [gift("30")], "sar")).toEqual({ sold: 10_000n, credit: 3_000n })
  })

  test("two cards pay it whole; half a unit is not paid twice", () => {
    expect(tenders("0", [gift("12.5"), gift("7.5")], "sar")).toEqual({ sold: 2_000n, credit: 2_000n })
    expect(tenders("4.875", [gift("10.125")], "sar")).toEqual({ sold: 1_500n, credit: 1_012n })
    expect(tenders("4.875", [gift("10.125")], "kwd")).toEqual({ sold: 15_000n, credit: 10_125n })
  })

  test("what core gave back is no tender: the sale stays what it was", () => {
    expect(tenders("-70", [gift("30"), { amount: "140", refund: true }], "sar")).toEqual({
      sold: 10_000n,
      credit: 3_000n,
    })
  })

  test("money and credit together are what vendors and house get: nothing is left of the customer's funds", () => {
    const cents = fc.integer({ min: 0, max: 5_000_000 })
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 1, maxLength: 6 }),
        fc.array(cents, { maxLength: 3 }),
        (sales, cards) => {
          const sold = sales.reduce((sum, sale) => sum + sale, 0)
          const spent: number[] = []
          for (const card of cards) spent.push(Math.min(card, sold - spent.reduce((sum, each) => sum + each, 0)))
          const left = sold - spent.reduce((sum, each) => sum + each, 0)
          const order = tenders(
            (left / 100).toFixed(2),
            spent.map((amount) => gift((amount / 100).toFixed(2))),
            "sar",
          )
          expect(order.sold).toBe(BigInt(sold))
          expect(order.sold - order.credit).toBe(BigInt(left))
          const [own = 0, ...others] = sales
          const vendors = others.map((total, index): VendorSale => ({
            vendor_order_id: `vor_${index}`,
            vendor_id: `ven_${index}`,
            currency_code: "SAR",
            total: BigInt(total),
            tax_total: 0n,
            shipping_total: 0n,
            commission_amount: BigInt(total) / 10n,
          }))
          const house = houseShare(
            { currency_code: "SAR", total: order.sold, tax_total: 0n, shipping_total: 0n },
            vendors,
          )
          expect(house?.total ?? 0n).toBe(BigInt(own))
          const payment = { ...source, payment_id: "pay_1", currency_code: "SAR", method: "gateway" as const }
          const postings = [
            capturePosting(payment, { id: "cap_1", amount: order.sold - order.credit }, false),
            creditPosting(source, "SAR", order.credit),
            ...vendors.map((sale) => vendorSalePosting(source, sale)),
            ...(house ? [houseSalePosting(source, house)] : []),
          ]
          const balance = (account: string) =>
            postings
              .flatMap(({ lines }) => lines)
              .filter((line) => line.account === account)
              .reduce((sum, line) => sum + line.credit - line.debit, 0n)
          expect(balance("customer_funds_held")).toBe(0n)
          expect(balance("store_credit_payable")).toBe(-order.credit)
        },
      ),
    )
  })
})
