import { given, inThree, maybe, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  hello: string
  comma: string
  intro: string
  placed: string
  from: string
  subtotal: string
  shipping: string
  tax: string
  discount: string
  total: string
  address: string
  later: string
  visit: string
}

const en: Words = {
  subject: "Your order {{ display_id }} at {{ store.name }}",
  preheader: "We have your order. Here is what happens next.",
  title: "Thank you, your order is placed",
  hello: "Hello",
  comma: ",",
  intro: "We have received your order {{ display_id }} and passed it on to the shops that prepare it.",
  placed: "Placed on",
  from: "From",
  subtotal: "Subtotal",
  shipping: "Delivery",
  tax: "Tax",
  discount: "Discount",
  total: "Total",
  address: "Delivery address",
  later: "Each shop sends its part on its own. You can follow every part of your order at any time.",
  visit: "Visit",
}

const fr: Words = {
  subject: "Votre commande {{ display_id }} chez {{ store.name }}",
  preheader: "Nous avons bien reçu votre commande. Voici la suite.",
  title: "Merci, votre commande est enregistrée",
  hello: "Bonjour",
  comma: ",",
  intro: "Nous avons bien reçu votre commande {{ display_id }} et l’avons transmise aux boutiques qui la préparent.",
  placed: "Passée le",
  from: "De",
  subtotal: "Sous-total",
  shipping: "Livraison",
  tax: "Taxes",
  discount: "Remise",
  total: "Total",
  address: "Adresse de livraison",
  later:
    "Chaque boutique expédie sa part séparément. Vous pouvez suivre chaque partie de votre commande à tout moment.",
  visit: "Visiter",
}

const ar: Words = {
  subject: "طلبك رقم {{ display_id }} من {{ store.name }}",
  preheader: "وصلنا طلبك، وهذه هي الخطوات التالية.",
  title: "شكرًا لك، تم تسجيل طلبك",
  hello: "مرحبًا",
  comma: "،",
  intro: "استلمنا طلبك رقم {{ display_id }} وأرسلناه إلى المتاجر التي ستجهّزه.",
  placed: "تاريخ الطلب",
  from: "من",
  subtotal: "المجموع الفرعي",
  shipping: "التوصيل",
  tax: "الضريبة",
  discount: "الخصم",
  total: "الإجمالي",
  address: "عنوان التوصيل",
  later: "يرسل كل متجر نصيبه من الطلب على حدة، ويمكنك متابعة كل جزء من طلبك في أي وقت.",
  visit: "زيارة",
}

const row = (name: string, amount: string): string =>
  `<tr><td>${name}</td><td class="amount">{{ totals.${amount} | money: currency_code }}</td></tr>`

const body = (w: Words): string => `<h1>${w.title}</h1>
<p>${w.hello}{% if customer.first_name %} {{ customer.first_name }}{% endif %}${w.comma}</p>
<p>${w.intro}</p>
<p class="quiet">${w.placed}: {{ placed_at | local_time }}</p>
{% for vendor_order in vendor_orders %}
<h2>${w.from} {{ vendor_order.vendor_name }}</h2>
<table class="lines" role="presentation">
{% for item in vendor_order.items %}<tr>
<td><bdi>{{ item.title }}</bdi>{% if item.subtitle %}<br><span class="quiet"><bdi>{{ item.subtitle }}</bdi></span>{% endif %}</td>
<td class="amount">× {{ item.quantity | number }}</td>
<td class="amount">{{ item.total | money: currency_code }}</td>
</tr>{% endfor %}
</table>
{% endfor %}
<h2>${w.total}</h2>
<table class="lines" role="presentation">
${row(w.subtotal, "subtotal")}
${row(w.shipping, "shipping")}
${row(w.tax, "tax")}
${row(w.discount, "discount")}
<tr class="total"><td>${w.total}</td><td class="amount">{{ totals.total | money: currency_code }}</td></tr>
</table>
{% if shipping_address %}<h2>${w.address}</h2>
<p>{% for line in shipping_address %}<bdi>{{ line }}</bdi>{% unless forloop.last %}<br>{% endunless %}{% endfor %}</p>{% endif %}
<p class="quiet">${w.later}</p>
{% if store.url %}<p><a href="{{ store.url | url }}">${w.visit} {{ store.name }}</a></p>{% endif %}`

const line = (name: string, amount: string): string => `${name}: {{ totals.${amount} | money: currency_code }}`

const text = (w: Words): string => `${w.title}

${w.hello}{% if customer.first_name %} {{ customer.first_name }}{% endif %}${w.comma}
${w.intro}
${w.placed}: {{ placed_at | local_time }}
{% for vendor_order in vendor_orders %}
${w.from} {{ vendor_order.vendor_name }}
{% for item in vendor_order.items -%}
- {{ item.title }}{% if item.subtitle %} ({{ item.subtitle }}){% endif %} × {{ item.quantity | number }}: {{ item.total | money: currency_code }}
{% endfor %}{% endfor %}
${line(w.subtotal, "subtotal")}
${line(w.shipping, "shipping")}
${line(w.tax, "tax")}
${line(w.discount, "discount")}
${line(w.total, "total")}
{% if shipping_address %}
${w.address}:
{% for line in shipping_address -%}
{{ line }}
{% endfor %}{% endif %}
${w.later}
{% if store.url %}{{ store.url | url }}{% endif %}`

/** Its data is `OrderMessage` of the contracts. */
export const orderConfirmation: DefaultEmail = {
  key: "order_confirmation",
  description: "To the customer, when an order is placed",
  variables: [
    given("order_id", "Id of the order"),
    given("display_id", "Number of the order as the customer knows it"),
    maybe("locale", "Language of the customer"),
    given("currency_code", "ISO 4217"),
    given("placed_at", "UTC instant, ISO 8601"),
    given("customer", "email, first_name, last_name"),
    given("store", "name, url"),
    given("totals", "subtotal, shipping, tax, discount, total: exact decimal text in major units"),
    given("vendor_orders", "vendor_name, total and items (title, subtitle, sku, quantity, total) of each shop"),
    maybe("shipping_address", "Lines of the address"),
  ],
  wording: inThree({ en, fr, ar }, (w) => ({
    subject: w.subject,
    preheader: w.preheader,
    body: body(w),
    text: text(w),
  })),
}
