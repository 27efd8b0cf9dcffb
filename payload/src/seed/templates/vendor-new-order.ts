import { given, inThree, maybe, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  intro: string
  placed: string
  total: string
  address: string
  next: string
}

const en: Words = {
  subject: "New order {{ display_id }} for {{ vendor_order.vendor_name }}",
  preheader: "Somebody has bought from you. Please prepare the goods.",
  title: "You have a new order",
  intro: "A customer of {{ store.name }} has ordered the following from {{ vendor_order.vendor_name }}.",
  placed: "Placed on",
  total: "Your part of the order",
  address: "Deliver to",
  next: "Please accept the order and prepare it for collection. The amounts are before commission.",
}

const fr: Words = {
  subject: "Nouvelle commande {{ display_id }} pour {{ vendor_order.vendor_name }}",
  preheader: "Un client a acheté chez vous. Merci de préparer les articles.",
  title: "Vous avez une nouvelle commande",
  intro: "Un client de {{ store.name }} a commandé les articles suivants chez {{ vendor_order.vendor_name }}.",
  placed: "Passée le",
  total: "Votre part de la commande",
  address: "À livrer à",
  next: "Merci d’accepter la commande et de la préparer pour l’enlèvement. Les montants s’entendent avant commission.",
}

const ar: Words = {
  subject: "طلب جديد رقم {{ display_id }} لـ{{ vendor_order.vendor_name }}",
  preheader: "اشترى أحد العملاء من متجرك، يرجى تجهيز البضاعة.",
  title: "لديك طلب جديد",
  intro: "طلب أحد عملاء {{ store.name }} ما يلي من {{ vendor_order.vendor_name }}.",
  placed: "تاريخ الطلب",
  total: "نصيبك من الطلب",
  address: "التوصيل إلى",
  next: "يرجى قبول الطلب وتجهيزه للاستلام. المبالغ قبل خصم العمولة.",
}

const body = (w: Words): string => `<h1>${w.title}</h1>
<p>${w.intro}</p>
<p class="quiet">${w.placed}: {{ placed_at | local_time }}</p>
<table class="lines" role="presentation">
{% for item in vendor_order.items %}<tr>
<td><bdi>{{ item.title }}</bdi>{% if item.subtitle %}<br><span class="quiet"><bdi>{{ item.subtitle }}</bdi></span>{% endif %}{% if item.sku %}<br><span class="quiet"><bdi>{{ item.sku }}</bdi></span>{% endif %}</td>
<td class="amount">× {{ item.quantity | number }}</td>
<td class="amount">{{ item.total | money: currency_code }}</td>
</tr>{% endfor %}
<tr class="total"><td>${w.total}</td><td></td><td class="amount">{{ vendor_order.total | money: currency_code }}</td></tr>
</table>
{% if shipping_address %}<h2>${w.address}</h2>
<p>{% for line in shipping_address %}<bdi>{{ line }}</bdi>{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>{% endif %}
<p class="quiet">${w.next}</p>`

const text = (w: Words): string => `${w.title}

${w.intro}
${w.placed}: {{ placed_at | local_time }}

{% for item in vendor_order.items -%}
- {{ item.title }}{% if item.subtitle %} ({{ item.subtitle }}){% endif %}{% if item.sku %} [{{ item.sku }}]{% endif %} × {{ item.quantity | number }}: {{ item.total | money: currency_code }}
{% endfor %}
${w.total}: {{ vendor_order.total | money: currency_code }}
{% if shipping_address %}
${w.address}:
{% for line in shipping_address -%}
{{ line }}
{% endfor %}{% endif %}
${w.next}`

/** Its data is `OrderMessage` with one `vendor_order` in place of them all. */
export const vendorNewOrder: DefaultEmail = {
  key: "vendor_new_order",
  description: "To a vendor, when an order with its goods is placed",
  variables: [
    given("order_id", "Id of the order"),
    given("display_id", "Number of the order"),
    maybe("locale", "Language"),
    given("currency_code", "ISO 4217"),
    given("placed_at", "UTC instant, ISO 8601"),
    maybe("customer", "first_name, last_name"),
    given("store", "name, url"),
    maybe("totals", "Totals of the whole order"),
    given("vendor_order", "vendor_name, total and items (title, subtitle, sku, quantity, total)"),
    maybe("shipping_address", "Lines of the address"),
  ],
  wording: inThree({ en, fr, ar }, (w) => ({
    subject: w.subject,
    preheader: w.preheader,
    body: body(w),
    text: text(w),
  })),
}
