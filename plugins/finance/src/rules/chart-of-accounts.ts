export type AccountType = "asset" | "liability" | "equity" | "revenue" | "expense"
export type OwnerType = "tenant" | "vendor" | "customer"

export interface AccountDefinition {
  code: string
  /** English; pages translate by code. */
  name: string
  type: AccountType
}

/** The accounts the suite posts to. Each exists once per owner and currency, made when it is first posted to. */
export const ACCOUNTS = {
  /** Money the payment gateway holds for us. */
  gateway_clearing: { code: "1010", name: "Gateway clearing", type: "asset" },
  /** Cash that was collected or is to be collected at the door. */
  cash_in_transit: { code: "1020", name: "Cash in transit", type: "asset" },
  /** Bank transfers that shoppers have announced. */
  bank_transfer_receivable: { code: "1030", name: "Bank transfers receivable", type: "asset" },
  cash_on_hand: { code: "1040", name: "Cash on hand", type: "asset" },
  bank: { code: "1050", name: "Bank", type: "asset" },
  /** Paid (or promised) by customers and not yet shared out over a sale. */
  customer_funds_held: { code: "2010", name: "Customer funds held", type: "liability" },
  vendor_payable: { code: "2020", name: "Vendor payable", type: "liability" },
  /** Tax collected: the vendor's own, or the tenant's where the platform remits it. */
  tax_payable: { code: "2030", name: "Tax payable", type: "liability" },
  /** Gift cards and store credit that people hold: paid for, or given, and not yet spent. */
  store_credit_payable: { code: "2040", name: "Gift cards and store credit", type: "liability" },
  /** What vendors have sold and are not owed yet: until delivery, and the days for a dispute. */
  escrow_payable: { code: "2060", name: "Escrow", type: "liability" },
  /** Payouts that were given to the bank and that it has not confirmed. */
  payouts_in_transit: { code: "2070", name: "Payouts in transit", type: "liability" },
  commission_revenue: { code: "4010", name: "Commission revenue", type: "revenue" },
  shipping_revenue: { code: "4020", name: "Shipping revenue", type: "revenue" },
  sales_revenue: { code: "4030", name: "Sales revenue", type: "revenue" },
} as const satisfies Record<string, AccountDefinition>

export type AccountKey = keyof typeof ACCOUNTS

/** Assets and expenses grow with debits, the others with credits. */
export const isDebitNatured = (type: AccountType): boolean => type === "asset" || type === "expense"
