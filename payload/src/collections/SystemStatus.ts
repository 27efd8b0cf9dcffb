import type { CollectionConfig } from "payload"
import { systemStatusAccess } from "../access/messages"
import { label, labels } from "../i18n/label"

/** Latest result of WF-054 for each system. The public page shows it without `detail`. */
export const SystemStatus: CollectionConfig = {
  slug: "system-status",
  labels: labels("status.one", "status.many"),
  access: systemStatusAccess,
  admin: {
    useAsTitle: "system",
    defaultColumns: ["system", "healthy", "critical", "latency_ms", "checked_at"],
    group: label("group.platform"),
  },
  versions: false,
  lockDocuments: false,
  disableBulkEdit: true,
  disableBulkDelete: true,
  fields: [
    { name: "system", type: "text", required: true, unique: true },
    { name: "healthy", type: "checkbox", required: true },
    { name: "critical", type: "checkbox" },
    { name: "version", type: "text" },
    { name: "latency_ms", type: "number", required: true },
    { name: "detail", type: "text" },
    { name: "checked_at", type: "date", required: true },
    /** From then on the finding says nothing any more: the next check has not come. */
    { name: "valid_until", type: "date" },
    /** When it last went from working to down or back. */
    { name: "since", type: "date", required: true },
  ],
}
