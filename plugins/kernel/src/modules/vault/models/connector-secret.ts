import { model } from "@medusajs/framework/utils"

/** A secret of a connector, of one tenant, referred to by its name. Old and new versions are valid together while it rotates. */
export const ConnectorSecret = model
  .define(
    { name: "ConnectorSecret", tableName: "cityos_connector_secret" },
    {
      id: model.id({ prefix: "csec" }).primaryKey(),
      name: model.text(),
      version: model.number(),
      /** Sealed. */
      value: model.text(),
      /** The last four hexadecimal digits of the value's SHA-256: enough to tell two versions apart, too little to try values against. */
      fingerprint: model.text(),
      valid_from: model.dateTime(),
      /** Empty: until another version takes its place. */
      valid_until: model.dateTime().nullable(),
      created_by: model.text(),
    },
  )
  .indexes([{ name: "IDX_cityos_connector_secret_version_unique", on: ["name", "version"], unique: true }])
