import { given, inThree, maybe, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  hello: string
  comma: string
  intro: string
  payment: string
  soldOut: string
  address: string
  money: string
  again: string
  /** Where somebody asked for it: all of it, or a part. */
  asked: string
  askedPart: string
  askedTitle: string
  /** Follows an amount. */
  refund: string
  nothing: string
  visit: string
}

const en: Words = {
  subject: "Your order {{ display_id }} at {{ store.name }} was cancelled",
  preheader: "We could not complete your order.",
  title: "Your order was cancelled",
  hello: "Hello",
  comma: ",",
  intro: "We could not complete your order {{ display_id }}, so we have cancelled it.",
  payment: "The payment was declined.",
  soldOut: "Something in it has just sold out.",
  address: "We cannot deliver to its address.",
  money: "You were not charged. Anything already paid goes back the way it came.",
  again: "You are welcome to order again, with another way to pay if you like.",
  asked: "Your order {{ display_id }} has been cancelled, as asked.",
  askedPart: "This was taken off your order {{ display_id }}, as asked; the rest is on its way as before:",
  askedTitle: "Part of your order was cancelled",
  refund: "goes back the way it was paid. Banks take a few days.",
  nothing: "Nothing had been paid for it, so there is nothing to give back.",
  visit: "Visit",
}

const fr: Words = {
  subject: "Votre commande {{ display_id }} chez {{ store.name }} a été annulée",
  preheader: "Nous n’avons pas pu finaliser votre commande.",
  title: "Votre commande a été annulée",
  hello: "Bonjour",
  comma: ",",
  intro: "Nous n’avons pas pu finaliser votre commande {{ display_id }} et l’avons annulée.",
  payment: "Le paiement a été refusé.",
  soldOut: "Un de ses articles vient d’être épuisé.",
  address: "Nous ne pouvons pas livrer à son adresse.",
  money: "Rien ne vous a été facturé. Ce qui aurait déjà été payé vous est rendu par la même voie.",
  again: "Vous pouvez commander à nouveau, avec un autre moyen de paiement si vous le souhaitez.",
  asked: "Votre commande {{ display_id }} a été annulée, comme demandé.",
  askedPart: "Ceci a été retiré de votre commande {{ display_id }}, comme demandé ; le reste suit son cours :",
  askedTitle: "Une partie de votre commande a été annulée",
  refund: "vous sont rendus par la voie du paiement. Les banques mettent quelques jours.",
  nothing: "Rien n’avait encore été payé, il n’y a donc rien à rendre.",
  visit: "Visiter",
}

const ar: Words = {
  subject: "أُلغي طلبك رقم {{ display_id }} من {{ store.name }}",
  preheader: "لم نتمكن من إتمام طلبك.",
  title: "أُلغي طلبك",
  hello: "مرحبًا",
  comma: "،",
  intro: "لم نتمكن من إتمام طلبك رقم {{ display_id }}، ولذلك ألغيناه.",
  payment: "رُفضت عملية الدفع.",
  soldOut: "نفدت إحدى سلعه للتو.",
  address: "لا يمكننا التوصيل إلى عنوانه.",
  money: "لم يُخصم منك أي مبلغ، وما دُفع من قبل يعود إليك بالطريقة نفسها.",
  again: "يسعدنا أن تطلب من جديد، وبوسيلة دفع أخرى إن شئت.",
  asked: "أُلغي طلبك رقم {{ display_id }} كما طُلب.",
  askedPart: "أُزيل ما يلي من طلبك رقم {{ display_id }} كما طُلب، والباقي في طريقه كما كان:",
  askedTitle: "أُلغي جزء من طلبك",
  refund: "يعود إليك بالطريقة التي دُفع بها، وقد تستغرق البنوك بضعة أيام.",
  nothing: "لم يُدفع شيء بعد، فلا شيء يُعاد.",
  visit: "زيارة",
}

/** What a shopper may read of a reason. Suspicion of fraud is told to nobody outside. */
const reason = (w: Words): string =>
  `{% case code %}{% when 'insufficient_funds', 'fraud_detected', 'unknown_card', 'payment_canceled' %}${w.payment}` +
  `{% when 'sold_out' %}${w.soldOut}{% when 'not_serviceable' %}${w.address}{% endcase %}`

/** Where a request is behind it, the mail says what it took; where the order failed by itself, why. */
const asked = (then: string, otherwise: string): string =>
  `{% if cancellation %}${then}{% else %}${otherwise}{% endif %}`

const title = (w: Words): string =>
  `{% if cancellation and cancellation.whole == false %}${w.askedTitle}{% else %}${w.title}{% endif %}`

const back = (w: Words): string =>
  `{% if cancellation.deferred %}${w.nothing}{% else %}{{ cancellation.refund | money: currency_code }} ${w.refund}{% endif %}`

const body = (w: Words): string => `<h1>${title(w)}</h1>
<p>${w.hello}{% if customer.first_name %} {{ customer.first_name }}{% endif %}${w.comma}</p>
${asked(
  `<p>{% if cancellation.whole %}${w.asked}{% else %}${w.askedPart}{% endif %}</p>
{% unless cancellation.whole %}<ul>{% for item in cancellation.items %}<li>{{ item.quantity }} × {{ item.title }}{% if item.subtitle %}, {{ item.subtitle }}{% endif %}</li>{% endfor %}</ul>{% endunless %}
<p>${back(w)}</p>`,
  `<p>${w.intro} ${reason(w)}</p>
<p>${w.money}</p>
<p class="quiet">${w.again}</p>`,
)}
{% if store.url %}<p><a href="{{ store.url | url }}">${w.visit} {{ store.name }}</a></p>{% endif %}`

const text = (w: Words): string => `${title(w)}

${w.hello}{% if customer.first_name %} {{ customer.first_name }}{% endif %}${w.comma}
${asked(
  `{% if cancellation.whole %}${w.asked}{% else %}${w.askedPart}
{% for item in cancellation.items %}
{{ item.quantity }} × {{ item.title }}{% if item.subtitle %}, {{ item.subtitle }}{% endif %}{% endfor %}{% endif %}

${back(w)}`,
  `${w.intro} ${reason(w)}

${w.money}
${w.again}`,
)}
{% if store.url %}{{ store.url | url }}{% endif %}`

/** Its data is `OrderMessage` of the contracts, and `code`; with `cancellation` where somebody asked for it. */
export const orderCancelled: DefaultEmail = {
  key: "order_cancelled",
  description: "To the customer, when an order could not be placed or was cancelled",
  variables: [
    given("order_id", "Id of the order"),
    given("display_id", "Number of the order as the customer knows it"),
    given("code", "Why, in a word: insufficient_funds, sold_out, not_serviceable, ..."),
    given("customer", "email, first_name, last_name"),
    given("store", "name, url"),
    maybe("cancellation", "Where somebody asked for it: whole, refund, deferred, items (title, subtitle, quantity)"),
    maybe("currency_code", "Currency of the refund"),
    maybe("locale", "Language of the customer"),
  ],
  wording: inThree({ en, fr, ar }, (w) => ({
    subject: `{% if cancellation and cancellation.whole == false %}${w.askedTitle}: {{ display_id }}, {{ store.name }}{% else %}${w.subject}{% endif %}`,
    preheader: asked(title(w), w.preheader),
    body: body(w),
    text: text(w),
  })),
}
