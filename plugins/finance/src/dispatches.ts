import { dispatch } from "@dakkah/kernel"
import { postPaymentFacts } from "./lib/post-payment-facts"

export default [dispatch("payment.captured", postPaymentFacts), dispatch("payment.refunded", postPaymentFacts)]
