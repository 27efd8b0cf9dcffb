import type { Locale } from "../../i18n/label"
import { given, type Variable } from "./template"

interface DefaultShort<W> {
  key: string
  description: string
  variables: Variable[]
  wording: Record<Locale, W>
}

const variables = [given("display_id", "Number of the order"), given("store", "name, url")]

export const SMS: DefaultShort<{ body: string }>[] = [
  {
    key: "order_confirmation",
    description: "To the customer, when an order is placed",
    variables,
    wording: {
      en: { body: "{{ store.name }}: we have your order {{ display_id }}. Thank you." },
      fr: { body: "{{ store.name }} : votre commande {{ display_id }} est enregistrée. Merci." },
      ar: { body: "{{ store.name }}: استلمنا طلبك رقم {{ display_id }}. شكرًا لك." },
    },
  },
]

export const PUSH: DefaultShort<{ title: string; body: string }>[] = [
  {
    key: "order_confirmation",
    description: "To the customer, when an order is placed",
    variables,
    wording: {
      en: { title: "Your order is placed", body: "{{ store.name }} has your order {{ display_id }}." },
      fr: { title: "Commande enregistrée", body: "{{ store.name }} a reçu votre commande {{ display_id }}." },
      ar: { title: "تم تسجيل طلبك", body: "استلم {{ store.name }} طلبك رقم {{ display_id }}." },
    },
  },
]
