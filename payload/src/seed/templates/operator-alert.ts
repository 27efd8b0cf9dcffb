import { given, inThree, maybe, type DefaultEmail } from "./template"

interface Words {
  security: string
  attention: string
  preheader: string
  intro: string
  what: string
  shop: string
  where: string
  why: string
  stuck: string
  next: string
}

const en: Words = {
  security: "Security alert",
  attention: "Needs attention",
  preheader: "A process of the platform has met something that people should look at.",
  intro: "A process has met something that people should look at.",
  what: "About",
  shop: "Shop",
  where: "Step",
  why: "Reason",
  stuck: "It stands still and waits for you: open Sagas in the admin, and let it try again or give the step up.",
  next: "It has ended and undone what it did. The timeline and the audit log hold the details.",
}

const fr: Words = {
  security: "Alerte de sécurité",
  attention: "À vérifier",
  preheader: "Un processus de la plateforme a rencontré un cas à vérifier.",
  intro: "Un processus a rencontré un cas que quelqu’un doit vérifier.",
  what: "Objet",
  shop: "Boutique",
  where: "Étape",
  why: "Raison",
  stuck: "Il est arrêté et vous attend : ouvrez Sagas dans l’administration, puis relancez ou abandonnez l’étape.",
  next: "Il s’est terminé et a défait ce qu’il avait fait. La chronologie et le journal d’audit donnent les détails.",
}

const ar: Words = {
  security: "تنبيه أمني",
  attention: "يحتاج إلى مراجعة",
  preheader: "واجهت إحدى عمليات المنصة حالة تستدعي المراجعة.",
  intro: "واجهت إحدى العمليات حالة تستدعي أن يراجعها أحد.",
  what: "بخصوص",
  shop: "المتجر",
  where: "الخطوة",
  why: "السبب",
  stuck: "العملية متوقفة بانتظارك: افتح صفحة العمليات في لوحة الإدارة، ثم أعد المحاولة أو تجاوز الخطوة.",
  next: "انتهت العملية وتراجعت عما فعلته. التفاصيل في السجل الزمني وسجل التدقيق.",
}

const heading = (w: Words): string => `{% if kind == 'security' %}${w.security}{% else %}${w.attention}{% endif %}`

const body = (w: Words): string => `<h1>${heading(w)}: <bdi>{{ type }}</bdi></h1>
<p>${w.intro}</p>
<ul><li>${w.what}: <bdi>{{ subject_type }} {{ subject_id }}</bdi></li>
<li>${w.shop}: <bdi>{{ tenant_id }}</bdi></li>
{% if step %}<li>${w.where}: <bdi>{{ step }}</bdi></li>{% endif %}
<li>${w.why}: <bdi>{{ code }}</bdi>, <bdi>{{ message }}</bdi></li></ul>
<p>{% if stuck %}${w.stuck}{% else %}${w.next}{% endif %}</p>
<p class="quiet"><bdi>{{ workflow_id }}</bdi></p>`

const text = (w: Words): string => `${heading(w)}: {{ type }}

${w.intro}
- ${w.what}: {{ subject_type }} {{ subject_id }}
- ${w.shop}: {{ tenant_id }}
{% if step %}- ${w.where}: {{ step }}
{% endif %}- ${w.why}: {{ code }}, {{ message }}

{% if stuck %}${w.stuck}{% else %}${w.next}{% endif %}
{{ workflow_id }}`

/** Its data is `Incident` of the contracts, with `kind`. */
export const operatorAlert: DefaultEmail = {
  key: "operator_alert",
  description: "To the operator, when a process ends with or stops at an error that people must see",
  variables: [
    given("kind", "attention or security"),
    given("tenant_id", "Id of the shop"),
    given("workflow_id", "Id of the process"),
    given("subject_type", "What it is about: order, ..."),
    given("subject_id", "Its id"),
    given("type", "Type of the error"),
    given("code", "Why, in a word"),
    given("message", "Why"),
    maybe("step", "The step that did not succeed"),
    maybe("stuck", "true where the process waits for an operator"),
  ],
  wording: inThree({ en, fr, ar }, (w) => ({
    subject: `${heading(w)}: {{ subject_type }} {{ subject_id }}, {{ code }}`,
    preheader: w.preheader,
    body: body(w),
    text: text(w),
  })),
}
