import { label, labels } from "../i18n/label"
import { templateCollection } from "./template-base"

/** Push notifications. No sender exists yet: the collection holds the wording. */
export const PushTemplates = templateCollection({
  slug: "push-templates",
  labels: labels("push.one", "push.many"),
  liquid: ["title", "body", "link"],
  fields: [
    { name: "title", type: "text", label: label("template.title"), localized: true, required: true, maxLength: 120 },
    { name: "body", type: "textarea", label: label("template.body"), localized: true, required: true, maxLength: 500 },
    { name: "link", type: "text", label: label("template.link"), maxLength: 500 },
  ],
})
