import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { LOGISTICS_MODULE } from "../../../../../../../modules/logistics"
import type LogisticsModuleService from "../../../../../../../modules/logistics/service"
import { recordRead } from "../../../../../record-read"
import { requireDelivery } from "../../../../read"
import { pathId } from "../../../../../path-id"

const TYPES: Record<string, string> = { jpeg: "image/jpeg", png: "image/png", webp: "image/webp" }

/** The photo or signature of a proof: never by a public address. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = await requireDelivery(req)
  const proof_id = pathId(req, "proof_id")
  const service = req.scope.resolve<LogisticsModuleService>(LOGISTICS_MODULE)
  const [proof] = await service.listProofOfDeliveries({ id: proof_id, delivery_id: id }, { take: 1 })
  if (!proof?.file_id) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Delivery ${id} has no picture for proof ${proof_id}`)
  }
  const picture = await req.scope.resolve(Modules.FILE).getAsBuffer(proof.file_id)
  await recordRead(req, "proof_of_delivery.read", "delivery", id)
  res.setHeader("content-type", TYPES[proof.file_id.split(".").pop() ?? ""] ?? "application/octet-stream")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("cache-control", "private, no-store")
  res.send(picture)
}
