import type { CollectionConfig, Field } from "payload"
import { templateAccess } from "../access/templates"
import { descriptionField, keyField, ownerField, variableFields } from "../fields/template"
import { checkTemplate } from "../hooks/check-template"
import { guardTenant } from "../hooks/guard-tenant"
import { label } from "../i18n/label"

/** What the templates of all channels have in common; `liquid` names the fields that hold Liquid. */
export function templateCollection(
  own: Pick<CollectionConfig, "slug" | "labels"> & { fields: Field[]; liquid: string[] },
): CollectionConfig {
  const { fields, liquid, ...rest } = own
  return {
    ...rest,
    access: templateAccess,
    admin: {
      useAsTitle: "key",
      defaultColumns: ["key", "tenant", "_status", "variables_version", "updatedAt"],
      group: label("group.messages"),
    },
    defaultSort: "key",
    versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 50 },
    disableBulkEdit: true,
    disableBulkDelete: true,
    indexes: [{ fields: ["tenant", "key"], unique: true }],
    hooks: { beforeValidate: [guardTenant], beforeChange: [checkTemplate(liquid)] },
    fields: [ownerField, keyField, descriptionField, ...fields, ...variableFields],
  }
}
