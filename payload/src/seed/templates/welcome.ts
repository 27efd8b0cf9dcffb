import { given, inThree, maybe, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  hello: string
  comma: string
  intro: string
  start: string
  signIn: string
}

const en: Words = {
  subject: "Welcome to {{ store.name }}",
  preheader: "Your account is ready.",
  title: "Welcome to {{ store.name }}",
  hello: "Hello",
  comma: ",",
  intro:
    "Your account is ready. With it you can order from every shop of the city in one basket, and follow each order to your door.",
  start: "If you did not open this account, please tell us by answering this mail.",
  signIn: "Start now",
}

const fr: Words = {
  subject: "Bienvenue chez {{ store.name }}",
  preheader: "Votre compte est prêt.",
  title: "Bienvenue chez {{ store.name }}",
  hello: "Bonjour",
  comma: ",",
  intro:
    "Votre compte est prêt. Il vous permet de commander dans toutes les boutiques de la ville en un seul panier et de suivre chaque commande jusqu’à votre porte.",
  start: "Si vous n’avez pas ouvert ce compte, dites-le-nous en répondant à cet e-mail.",
  signIn: "Commencer",
}

const ar: Words = {
  subject: "أهلًا بك في {{ store.name }}",
  preheader: "حسابك جاهز.",
  title: "أهلًا بك في {{ store.name }}",
  hello: "مرحبًا",
  comma: "،",
  intro: "حسابك جاهز. يمكنك به الطلب من جميع متاجر المدينة في سلة واحدة، ومتابعة كل طلب حتى باب بيتك.",
  start: "إذا لم تفتح هذا الحساب فأخبرنا بالرد على هذه الرسالة.",
  signIn: "ابدأ الآن",
}

const body = (w: Words): string => `<h1>${w.title}</h1>
<p>${w.hello}{% if first_name %} {{ first_name }}{% endif %}${w.comma}</p>
<p>${w.intro}</p>
{% if store.url %}<p><a href="{{ store.url | url }}">${w.signIn}</a></p>{% endif %}
<p class="quiet">${w.start}</p>`

const text = (w: Words): string => `${w.title}

${w.hello}{% if first_name %} {{ first_name }}{% endif %}${w.comma}
${w.intro}
{% if store.url %}
${w.signIn}: {{ store.url | url }}
{% endif %}
${w.start}`

export const welcome: DefaultEmail = {
  key: "welcome",
  description: "To a customer with a new account",
  variables: [maybe("first_name", "First name"), given("store", "name, url")],
  wording: inThree({ en, fr, ar }, (w) => ({
    subject: w.subject,
    preheader: w.preheader,
    body: body(w),
    text: text(w),
  })),
}
