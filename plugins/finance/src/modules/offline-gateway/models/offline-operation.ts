import { model } from "@medusajs/framework/utils"

/** The answer given under an idempotency key: asked again, the gateway answers the same and moves no money. */
const OfflineOperation = model
  .define(
    { name: "OfflineOperation", tableName: "cityos_offline_operation" },
    {
      id: model.id({ prefix: "oop" }).primaryKey(),
      key: model.text(),
      kind: model.enum(["authorize", "capture", "refund", "cancel"]),
      intent_id: model.text(),
      /** Minor units that this operation moved. */
      amount: model.number().default(0),
      answer: model.json(),
    },
  )
  .indexes([{ on: ["key"], unique: true }, { on: ["intent_id"] }])

export default OfflineOperation
