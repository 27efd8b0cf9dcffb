import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteServiceAreaWorkflow } from "../../../../workflows/service-area/workflows/delete-service-area"
import { updateServiceAreaWorkflow } from "../../../../workflows/service-area/workflows/update-service-area"
import { readServiceArea } from "../read"
import type { UpdateServiceAreaBody } from "../validators"
import { pathId } from "../../path-id"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ service_area: await readServiceArea(req.scope, pathId(req)) })
}

export const POST = async (req: AuthenticatedMedusaRequest<UpdateServiceAreaBody>, res: MedusaResponse) => {
  const id = pathId(req)
  await updateServiceAreaWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ service_area: await readServiceArea(req.scope, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await deleteServiceAreaWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "service_area", deleted: true })
}
