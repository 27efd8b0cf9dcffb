import { given, inThree, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  intro: string
  latency: string
  next: string
}

const en: Words = {
  subject: "System alert: {{ systems | map: 'system' | join: ', ' }}",
  preheader: "An essential system of the platform is not working.",
  title: "An essential system is down",
  intro: "The last check found these systems not working:",
  latency: "answered after {{ one.latency_ms | number }} ms",
  next: "Orders wait and go on by themselves once it is back. The status page shows the present state.",
}

const fr: Words = {
  subject: "Alerte système : {{ systems | map: 'system' | join: ', ' }}",
  preheader: "Un système essentiel de la plateforme ne fonctionne pas.",
  title: "Un système essentiel est en panne",
  intro: "La dernière vérification a trouvé ces systèmes hors service :",
  latency: "réponse après {{ one.latency_ms | number }} ms",
  next: "Les commandes attendent et reprennent d’elles-mêmes au retour du système. La page d’état montre la situation actuelle.",
}

const ar: Words = {
  subject: "تنبيه النظام: {{ systems | map: 'system' | join: '، ' }}",
  preheader: "أحد الأنظمة الأساسية للمنصة لا يعمل.",
  title: "نظام أساسي متوقف",
  intro: "وجد الفحص الأخير أن الأنظمة التالية لا تعمل:",
  latency: "الرد بعد {{ one.latency_ms | number }} ملي ثانية",
  next: "تنتظر الطلبات وتُستأنف من تلقاء نفسها عند عودة النظام. تعرض صفحة الحالة الوضع الحالي.",
}

const body = (w: Words): string => `<h1>${w.title}</h1>
<p>${w.intro}</p>
<ul>{% for one in systems %}<li><bdi>{{ one.system }}</bdi>, ${w.latency}{% if one.detail %}<br><span class="quiet"><bdi>{{ one.detail }}</bdi></span>{% endif %}</li>{% endfor %}</ul>
<p class="quiet">${w.next}</p>`

const text = (w: Words): string => `${w.title}

${w.intro}
{% for one in systems -%}
- {{ one.system }}, ${w.latency}{% if one.detail %}: {{ one.detail }}{% endif %}
{% endfor %}
${w.next}`

const wording = inThree({ en, fr, ar }, (w) => ({
  subject: w.subject,
  preheader: w.preheader,
  body: body(w),
  text: text(w),
}))

/** WF-054 sends it. Its data is `{ systems: HealthReport[] }`. */
export const systemDegraded: DefaultEmail = {
  key: "system_degraded",
  description: "To the operator, when an essential system has fallen (WF-054)",
  variables: [given("systems", "system, latency_ms and detail of each")],
  wording,
}
