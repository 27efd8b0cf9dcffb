import { model } from "@medusajs/framework/utils"

/** A connected system refused a credential as expired (specification 8.5): who asks for a new one, and whether it has come. */
export const CredentialRenewal = model
  .define(
    { name: "CredentialRenewal", tableName: "cityos_credential_renewal" },
    {
      id: model.id({ prefix: "crnw" }).primaryKey(),
      /** The event that said so; it is listed once. */
      event_id: model.text(),
      /** Name of the connector's secret; empty where the system did not say which. */
      credential: model.text().nullable(),
      workflow_id: model.text(),
      subject_type: model.text(),
      subject_id: model.text(),
      step: model.text().nullable(),
      code: model.text(),
      message: model.text(),
      /** The process stands still until it is told to try again. */
      stuck: model.boolean().default(false),
      requested_at: model.dateTime(),
      settled_at: model.dateTime().nullable(),
      settled_by: model.text().nullable(),
      settled_reason: model.text().nullable(),
    },
  )
  .indexes([
    { name: "IDX_cityos_credential_renewal_event_unique", on: ["event_id"], unique: true },
    { name: "IDX_cityos_credential_renewal_open", on: ["credential"], where: "settled_at IS NULL" },
  ])
