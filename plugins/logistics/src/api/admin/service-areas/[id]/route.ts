import { requireNode } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteServiceAreaWorkflow } from "../../../../workflows/service-area/workflows/delete-service-area"
import { updateServiceAreaWorkflow } from "../../../../workflows/service-area/workflows/update-service-area"
import { readServiceArea } from "../read"
import type { UpdateServiceAreaBody } from "../validators"
import { pathId } from "../../path-id"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ service_area: await readServiceArea(req, pathId(req)) })
}

export const POST = async (req: AuthenticatedMedusaRequest<UpdateServiceAreaBody>, res: MedusaResponse) => {
  const id = pathId(req)
  await readServiceArea(req, id)
  if (req.validatedBody.node_id !== undefined) await requireNode(req, req.validatedBody.node_id)
  await updateServiceAreaWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ service_area: await readServiceArea(req, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await readServiceArea(req, id)
  await deleteServiceAreaWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "service_area", deleted: true })
}
