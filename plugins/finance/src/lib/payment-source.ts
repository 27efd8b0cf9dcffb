import type { PaymentSource } from "../rules/payment-posting"
import type { OrderPayment } from "./order-payment"

export const paymentSource = (tenant_id: string, order_id: string, payment: OrderPayment): PaymentSource => ({
  tenant_id,
  order_id,
  payment_id: payment.id,
  currency_code: payment.currency_code,
  method: payment.method,
})
