import { model } from "@medusajs/framework/utils"

/** From the whole to the part: a node lies below one of an earlier kind. */
export const NODE_KINDS = ["CITY", "DISTRICT", "ZONE", "FACILITY", "ASSET"] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Read replica of the city's tree, whose master is Payload. Written by `cityos_apply_node` only: the database refuses all else. */
export const Node = model
  .define(
    { name: "Node", tableName: "cityos_node" },
    {
      id: model.text().primaryKey(),
      parent_id: model.text().nullable(),
      kind: model.enum([...NODE_KINDS]),
      name: model.text().searchable(),
      /** Ids from the root to the node, joined by `/`. */
      path: model.text(),
      /** When the master last changed it; an older state never replaces a newer one. */
      source_updated_at: model.dateTime(),
    },
  )
  .indexes([{ on: ["parent_id"] }, { on: ["path"] }])
