import { model } from "@medusajs/framework/utils"

/** Who did what, one hash chain per tenant. The database computes the chain and refuses every change. */
export const AuditLog = model
  .define(
    { name: "AuditLog", tableName: "cityos_audit_log" },
    {
      id: model.text().primaryKey(),
      seq: model.number(),
      /** The tenant, `default` in a shop without tenancy. */
      chain: model.text(),
      /** 1 for the first link of the chain, without gaps. */
      position: model.number(),
      action: model.text().searchable(),
      resource_type: model.text().searchable(),
      resource_id: model.text().searchable(),
      actor_id: model.text().searchable(),
      actor_role: model.text(),
      node_id: model.text().nullable(),
      /** Address and user agent of the request. */
      origin: model.json().nullable(),
      correlation_id: model.text().nullable(),
      before: model.json().nullable(),
      after: model.json().nullable(),
      /** The same key is the same entry: writing it again changes nothing. */
      source_key: model.text().nullable(),
      occurred_at: model.dateTime(),
      previous_hash: model.text(),
      hash: model.text(),
    },
  )
  .indexes([
    { name: "IDX_cityos_audit_log_chain_position_unique", on: ["chain", "position"], unique: true },
    { name: "IDX_cityos_audit_log_source_key_unique", on: ["chain", "source_key"], unique: true },
    { name: "IDX_cityos_audit_log_resource", on: ["resource_type", "resource_id"] },
    { name: "IDX_cityos_audit_log_actor", on: ["actor_id", "occurred_at"] },
    { name: "IDX_cityos_audit_log_occurred_at", on: ["occurred_at"] },
  ])
