import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { succeed } from "../../../internal/results"
import { KERNEL } from "../../../modules/kernel"
import { NODE_KINDS } from "../../../modules/kernel/models"
import type KernelModuleService from "../../../modules/kernel/service"
import { answer } from "../answer"

const id = z.string().regex(/^[A-Za-z0-9_.-]{1,128}$/, "letters, digits, _ . -")

const Body = z.strictObject({
  id,
  parent_id: id.nullable(),
  kind: z.enum(NODE_KINDS),
  name: z.string().trim().min(1).max(200),
  updated_at: z.iso.datetime({ offset: true }),
  deleted: z.boolean().optional(),
})

/** The synchronisation from Payload, which masters the city's tree. An older state than the one here changes nothing. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answer(request, response, Body, async (node) => {
    const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
    return succeed({ id: node.id }, await kernel.applyNode(node))
  })
}
