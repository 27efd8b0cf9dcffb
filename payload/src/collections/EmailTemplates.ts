import { label, labels } from "../i18n/label"
import { templateCollection } from "./template-base"

/** Mails. `body` is put into the layout of `mail/layout.ts`, which sets language and direction. */
export const EmailTemplates = templateCollection({
  slug: "email-templates",
  labels: labels("email.one", "email.many"),
  liquid: ["subject", "preheader", "body", "text"],
  fields: [
    {
      name: "subject",
      type: "text",
      label: label("template.subject"),
      localized: true,
      required: true,
      maxLength: 300,
    },
    { name: "preheader", type: "text", label: label("template.preheader"), localized: true, maxLength: 300 },
    {
      name: "body",
      // Not `code`: its editor is loaded from a server on the internet, and without one the field cannot be edited.
      type: "textarea",
      label: label("template.html"),
      localized: true,
      required: true,
      maxLength: 50_000,
      admin: { rows: 24, rtl: false },
    },
    {
      name: "text",
      type: "textarea",
      label: label("template.text"),
      localized: true,
      required: true,
      maxLength: 20_000,
    },
  ],
})
