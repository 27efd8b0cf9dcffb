import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { recordRead } from "../../record-read"
import { readDelivery } from "../read"
import { pathId } from "../../path-id"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  const delivery = await readDelivery(req, id)
  await recordRead(req, "delivery.read", "delivery", id)
  res.json({ delivery })
}
