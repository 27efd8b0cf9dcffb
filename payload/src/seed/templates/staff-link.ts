import type { Locale } from "../../i18n/label"
import { given, inThree, type DefaultEmail } from "./template"

interface Words {
  subject: string
  preheader: string
  title: string
  intro: string
  action: string
  quiet: string
}

const body = (w: Words): string => `<h1>${w.title}</h1>
<p>${w.intro}</p>
<p><a href="{{ link | url }}">${w.action}</a></p>
<p class="quiet">${w.quiet}</p>`

const text = (w: Words): string => `${w.title}

${w.intro}

${w.action}: {{ link | url }}

${w.quiet}`

const withLink = (key: string, description: string, words: Record<Locale, Words>): DefaultEmail => ({
  key,
  description,
  variables: [given("link", "Where it leads, once"), given("store", "name")],
  wording: inThree(words, (w) => ({ subject: w.subject, preheader: w.preheader, body: body(w), text: text(w) })),
})

export const staffInvite = withLink("staff_invite", "To somebody who is invited to work for a shop", {
  en: {
    subject: "Come and work in {{ store.name }}",
    preheader: "You are invited to the administration of {{ store.name }}.",
    title: "You are invited",
    intro: "Somebody of {{ store.name }} invites you to its administration. Choose a password, and you can begin.",
    action: "Accept the invitation",
    quiet: "The link works once and for one day. If you do not know {{ store.name }}, leave this mail unanswered.",
  },
  fr: {
    subject: "Rejoignez {{ store.name }}",
    preheader: "Vous êtes invité à administrer {{ store.name }}.",
    title: "Vous êtes invité",
    intro:
      "Un membre de {{ store.name }} vous invite à rejoindre son administration. Choisissez un mot de passe et vous pourrez commencer.",
    action: "Accepter l’invitation",
    quiet:
      "Le lien fonctionne une seule fois, pendant un jour. Si vous ne connaissez pas {{ store.name }}, ne répondez pas à cet e-mail.",
  },
  ar: {
    subject: "انضم إلى {{ store.name }}",
    preheader: "أنت مدعو إلى إدارة {{ store.name }}.",
    title: "أنت مدعو",
    intro: "يدعوك أحد العاملين في {{ store.name }} إلى إدارته. اختر كلمة مرور لتبدأ.",
    action: "اقبل الدعوة",
    quiet: "يعمل الرابط مرة واحدة ولمدة يوم. إذا كنت لا تعرف {{ store.name }} فتجاهل هذه الرسالة.",
  },
})

export const staffPasswordReset = withLink("staff_password_reset", "To somebody of a shop who forgot the password", {
  en: {
    subject: "A new password for {{ store.name }}",
    preheader: "Set a new password for the administration of {{ store.name }}.",
    title: "Set a new password",
    intro: "Somebody, hopefully you, asked for a new password for the administration of {{ store.name }}.",
    action: "Choose a new password",
    quiet:
      "The link works once and for fifteen minutes. If it was not you, nothing has changed and nothing needs to be done.",
  },
  fr: {
    subject: "Un nouveau mot de passe pour {{ store.name }}",
    preheader: "Choisissez un nouveau mot de passe pour l’administration de {{ store.name }}.",
    title: "Choisissez un nouveau mot de passe",
    intro: "Quelqu’un, vous espérons-le, a demandé un nouveau mot de passe pour l’administration de {{ store.name }}.",
    action: "Choisir un nouveau mot de passe",
    quiet:
      "Le lien fonctionne une seule fois, pendant quinze minutes. Si ce n’était pas vous, rien n’a changé et il n’y a rien à faire.",
  },
  ar: {
    subject: "كلمة مرور جديدة لإدارة {{ store.name }}",
    preheader: "اختر كلمة مرور جديدة لإدارة {{ store.name }}.",
    title: "اختر كلمة مرور جديدة",
    intro: "طلب أحدهم، ونأمل أنه أنت، كلمة مرور جديدة لإدارة {{ store.name }}.",
    action: "اختر كلمة مرور جديدة",
    quiet: "يعمل الرابط مرة واحدة ولمدة خمس عشرة دقيقة. إذا لم تكن أنت من طلبها فلم يتغير شيء ولا يلزمك شيء.",
  },
})
