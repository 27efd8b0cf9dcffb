import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { houseSalePosting, houseShare, vendorSalePosting, type VendorSale } from "./sale-posting"

const source = { tenant_id: "t_1", order_id: "order_1" }
const side = (lines: { debit: bigint; credit: bigint }[], name: "debit" | "credit") =>
  lines.reduce((sum, line) => sum + line[name], 0n)

const saleArbitrary: fc.Arbitrary<VendorSale> = fc
  .record({
    goods: fc.bigInt({ min: 0n, max: 10_000_000n }),
    tax_total: fc.bigInt({ min: 0n, max: 2_000_000n }),
    shipping_total: fc.bigInt({ min: 0n, max: 100_000n }),
    share: fc.bigInt({ min: 0n, max: 100n }),
    id: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ goods, tax_total, shipping_total, share, id }) => ({
    vendor_order_id: `vor_${id}`,
    vendor_id: `ven_${id % 7}`,
    currency_code: "SAR",
    total: goods + tax_total + shipping_total,
    tax_total,
    shipping_total,
    commission_amount: (goods * share) / 100n,
  }))

describe("vendorSalePosting", () => {
  const sale: VendorSale = {
    vendor_order_id: "vor_1",
    vendor_id: "ven_1",
    currency_code: "sar",
    total: 12_650n,
    tax_total: 1_650n,
    shipping_total: 1_000n,
    commission_amount: 1_200n,
  }

  test("126.50 with 16.50 tax and 12.00 commission: 98.00 for the vendor, who shipped", () => {
    const { lines, currency_code } = vendorSalePosting(source, sale)
    expect(currency_code).toBe("SAR")
    expect(lines.map(({ account, owner_id, debit, credit }) => [account, owner_id, debit, credit])).toEqual([
      ["customer_funds_held", "", 12_650n, 0n],
      ["vendor_payable", "ven_1", 0n, 9_800n],
      ["commission_revenue", "", 0n, 1_200n],
      ["tax_payable", "ven_1", 0n, 1_650n],
    ])
  })

  test("the platform ships and remits the tax: both are its own", () => {
    const { lines } = vendorSalePosting(source, sale, { shipped_by: "platform", tax_remitted_by: "platform" })
    expect(lines.map(({ account, owner_id, credit }) => [account, owner_id, credit]).slice(1)).toEqual([
      ["vendor_payable", "ven_1", 8_800n],
      ["commission_revenue", "", 1_200n],
      ["tax_payable", "", 1_650n],
      ["shipping_revenue", "", 1_000n],
    ])
  })

  test("a free order has nothing to post", () => {
    const free = { ...sale, total: 0n, tax_total: 0n, shipping_total: 0n, commission_amount: 0n }
    expect(vendorSalePosting(source, free).lines).toEqual([])
  })

  test("always balanced, the vendor's two claims are the total less the commission, the same again when built again", () => {
    fc.assert(
      fc.property(saleArbitrary, (any) => {
        const posting = vendorSalePosting(source, any)
        expect(side(posting.lines, "debit")).toBe(side(posting.lines, "credit"))
        const due = posting.lines.filter(({ owner_type }) => owner_type === "vendor")
        expect(side(due, "credit") - side(due, "debit")).toBe(any.total - any.commission_amount)
        expect(
          posting.lines.every(({ debit, credit }) => (debit === 0n) !== (credit === 0n) && debit >= 0n && credit >= 0n),
        ).toBe(true)
        expect(vendorSalePosting(source, any)).toEqual(posting)
      }),
    )
  })
})

describe("houseShare", () => {
  test("without vendors the house sold everything", () => {
    const order = { currency_code: "SAR", total: 11_500n, tax_total: 1_500n, shipping_total: 500n }
    expect(houseShare(order, [])).toEqual(order)
    expect(
      houseSalePosting(source, order)
        .lines.map(({ account, credit }) => [account, credit])
        .slice(1),
    ).toEqual([
      ["sales_revenue", 9_500n],
      ["shipping_revenue", 500n],
      ["tax_payable", 1_500n],
    ])
  })

  test("vendors' parts above the order are refused", () => {
    const vendor: VendorSale = {
      vendor_order_id: "v",
      vendor_id: "v",
      currency_code: "SAR",
      total: 2n,
      tax_total: 0n,
      shipping_total: 0n,
      commission_amount: 0n,
    }
    expect(() => houseShare({ currency_code: "SAR", total: 1n, tax_total: 0n, shipping_total: 0n }, [vendor])).toThrow(
      RangeError,
    )
  })

  test("house and vendors together empty what the customer paid, to the last minor unit", () => {
    fc.assert(
      fc.property(fc.array(saleArbitrary, { maxLength: 6 }), saleArbitrary, (vendors, own) => {
        const sum = (field: "total" | "tax_total" | "shipping_total") =>
          vendors.reduce((total, each) => total + each[field], own[field])
        const order = {
          currency_code: "SAR",
          total: sum("total"),
          tax_total: sum("tax_total"),
          shipping_total: sum("shipping_total"),
        }
        const house = houseShare(order, vendors)
        const postings = [
          ...vendors.map((sale) => vendorSalePosting(source, sale)),
          ...(house ? [houseSalePosting(source, house)] : []),
        ]
        const taken = postings.flatMap(({ lines }) => lines).filter(({ account }) => account === "customer_funds_held")
        expect(side(taken, "debit") - side(taken, "credit")).toBe(order.total)
      }),
    )
  })
})
