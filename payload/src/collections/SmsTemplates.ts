import { label, labels } from "../i18n/label"
import { templateCollection } from "./template-base"

/** Text messages. No sender exists yet: the collection holds the wording. */
export const SmsTemplates = templateCollection({
  slug: "sms-templates",
  labels: labels("sms.one", "sms.many"),
  liquid: ["body"],
  fields: [
    {
      name: "body",
      type: "textarea",
      label: label("template.body"),
      localized: true,
      required: true,
      maxLength: 1_600,
    },
  ],
})
