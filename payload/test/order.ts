import type { OrderMessage, SendMessageInput } from "@dakkah/contracts"

export const order: OrderMessage = {
  order_id: "order_1",
  display_id: "1001",
  locale: "en",
  currency_code: "kwd",
  placed_at: "2026-11-21T10:00:00.000Z",
  customer: { email: "sara@example.com", first_name: "Sara", last_name: null },
  store: { name: "Souq Dakkah", url: "http://souq.localhost:8000" },
  totals: { subtotal: "12.500", shipping: "1.250", tax: "0", discount: "0", total: "13.750" },
  vendor_orders: [
    {
      vendor_order_id: "vo_1",
      vendor_id: "v_1",
      vendor_name: "Dar Al-Tamr",
      vendor_email: null,
      total: "12.500",
      items: [{ title: "Ajwa dates 1 kg", subtitle: null, sku: "AJ-1", quantity: 2, total: "12.500" }],
    },
  ],
  shipping_address: ["Harbour street 4", "Dakkah"],
}

export const confirmation = (locale = "en", changes: Partial<OrderMessage> = {}): SendMessageInput => ({
  template: "order_confirmation",
  channel: "email",
  to: "sara@example.com",
  locale,
  data: { ...order, ...changes },
})
