import type { Field, TextField } from "payload"
import { label } from "../i18n/label"

/** Owner of a template: empty for the suite's default. Only a super admin may leave it empty (`guardTenant`). */
export const ownerField: Field = {
  name: "tenant",
  type: "relationship",
  relationTo: "tenants",
  label: label("template.tenant"),
  index: true,
  admin: { position: "sidebar", allowCreate: false, allowEdit: false },
}

/** Names a template for senders, `order_confirmation`. Unique for each tenant (index of the collection). */
export const keyField: TextField = {
  name: "key",
  type: "text",
  label: label("template.key"),
  required: true,
  index: true,
  admin: { position: "sidebar" },
  validate: (value: unknown) =>
    (typeof value === "string" && /^[a-z][a-z0-9_]{1,63}$/.test(value)) ||
    "key: use 2 to 64 small letters, digits and underscores, beginning with a letter",
}

/** What senders provide. Part of the document, so every version of a template keeps the list it was written against. */
export const variableFields: Field[] = [
  {
    name: "variables_version",
    type: "number",
    label: label("template.variables.version"),
    required: true,
    defaultValue: 1,
    min: 1,
    admin: { position: "sidebar", step: 1 },
  },
  {
    name: "variables",
    type: "array",
    label: label("template.variables"),
    maxRows: 50,
    admin: { description: label("template.variables.about") },
    fields: [
      {
        name: "name",
        type: "text",
        required: true,
        validate: (value: unknown) =>
          (typeof value === "string" && /^[a-z][a-z0-9_]{0,63}$/.test(value)) ||
          "name: small letters, digits, underscores",
      },
      { name: "required", type: "checkbox", defaultValue: true },
      { name: "description", type: "text", maxLength: 300 },
    ],
  },
]

export const descriptionField: TextField = {
  name: "description",
  type: "text",
  label: label("template.description"),
  maxLength: 300,
}
