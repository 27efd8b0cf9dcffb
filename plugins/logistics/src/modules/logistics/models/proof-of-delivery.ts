import { model } from "@medusajs/framework/utils"
import { Delivery } from "./delivery"

export const PROOF_KINDS = ["code", "photo", "signature"] as const
export type ProofKind = (typeof PROOF_KINDS)[number]

/** What shows that the goods reached the recipient. */
export const ProofOfDelivery = model
  .define(
    { name: "ProofOfDelivery", tableName: "cityos_proof_of_delivery" },
    {
      id: model.id({ prefix: "pod" }).primaryKey(),
      delivery: model.belongsTo(() => Delivery, { mappedBy: "proofs" }),
      kind: model.enum([...PROOF_KINDS]),
      /** SHA-256 (hex) over delivery id and the code that was told; null for the other kinds. */
      code_hash: model.text().nullable(),
      /** Key of the picture in the file module; null for a code. */
      file_id: model.text().nullable(),
      recipient_name: model.text().nullable(),
      taken_at: model.dateTime(),
      lat: model.float().nullable(),
      lng: model.float().nullable(),
    },
  )
  .indexes([{ on: ["delivery_id"] }])
