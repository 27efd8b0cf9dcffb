import { requireNode } from "@dakkah/kernel"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { deleteDriverWorkflow } from "../../../../workflows/driver/workflows/delete-driver"
import { updateDriverWorkflow } from "../../../../workflows/driver/workflows/update-driver"
import { readDriver } from "../read"
import type { UpdateDriverBody } from "../validators"
import { pathId } from "../../path-id"

export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  res.json({ driver: await readDriver(req, pathId(req)) })
}

export const POST = async (req: AuthenticatedMedusaRequest<UpdateDriverBody>, res: MedusaResponse) => {
  const id = pathId(req)
  await readDriver(req, id)
  if (req.validatedBody.home_node_id !== undefined) await requireNode(req, req.validatedBody.home_node_id)
  await updateDriverWorkflow(req.scope).run({ input: { ...req.validatedBody, id } })
  res.json({ driver: await readDriver(req, id) })
}

export const DELETE = async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const id = pathId(req)
  await readDriver(req, id)
  await deleteDriverWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "driver", deleted: true })
}
