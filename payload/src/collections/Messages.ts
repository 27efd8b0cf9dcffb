import type { CollectionConfig } from "payload"
import { messageAccess } from "../access/messages"
import { label, labels } from "../i18n/label"

export const MESSAGE_STATUSES = ["queued", "sent", "failed", "refused"] as const
export type MessageStatus = (typeof MESSAGE_STATUSES)[number]

/** Characters. An order of 500 lines is about 150,000; Payload's own limit for a text is 40,000. */
const LONGEST_MAIL = 2_000_000

/**
 * Every mail, as it was sent. Rows are claimed, sent and closed by `mail/message-store.ts`; a trigger refuses every other change.
 * Classification: Confidential (addresses, names, what was bought).
 */
export const Messages: CollectionConfig = {
  slug: "messages",
  labels: labels("messages.one", "messages.many"),
  access: messageAccess,
  admin: {
    useAsTitle: "subject",
    defaultColumns: ["subject", "to", "template", "locale", "status", "createdAt"],
    description: label("messages.about"),
    group: label("group.messages"),
  },
  defaultSort: "-createdAt",
  versions: false,
  lockDocuments: false,
  disableBulkEdit: true,
  disableBulkDelete: true,
  disableDuplicate: true,
  // One effect, one mail: the claim is the insert of this pair.
  indexes: [{ fields: ["scope", "idempotency_key"], unique: true }],
  fields: [
    { name: "subject", type: "text", required: true },
    {
      name: "preview",
      type: "ui",
      label: label("messages.preview"),
      admin: { components: { Field: "@/components/MessagePreview#MessagePreview" }, disableListColumn: true },
    },
    { name: "to", type: "text", required: true, index: true },
    { name: "text", type: "textarea", required: true, maxLength: LONGEST_MAIL },
    { name: "html", type: "textarea", required: true, maxLength: LONGEST_MAIL, admin: { rtl: false } },
    {
      name: "status",
      type: "select",
      required: true,
      index: true,
      enumName: "message_status",
      options: [...MESSAGE_STATUSES],
    },
    { name: "error", type: "text" },
    { name: "transport", type: "select", required: true, enumName: "message_transport", options: ["smtp", "mailbox"] },
    { name: "template", type: "text", required: true, index: true },
    { name: "template_version", type: "number" },
    { name: "channel", type: "text", required: true },
    { name: "locale", type: "text", required: true },
    { name: "dir", type: "text", required: true },
    { name: "tenant", type: "relationship", relationTo: "tenants", index: true },
    /** Medusa's id of the tenant, or `*` for a mail of the platform itself: never null, so that it can be part of the unique index. */
    { name: "scope", type: "text", required: true, admin: { hidden: true } },
    { name: "idempotency_key", type: "text", required: true },
    /** Digest of what the key stands for: template, channel, address, language. */
    { name: "request_digest", type: "text", required: true, admin: { hidden: true } },
    { name: "correlation_id", type: "text", index: true },
    { name: "attempts", type: "number", required: true },
    /** Until when the sender that took it may be believed to be alive. */
    { name: "lease_until", type: "date", admin: { hidden: true } },
    { name: "sent_at", type: "date" },
  ],
}
