import { z } from "@medusajs/framework/zod"
import { DRIVER_STATUSES } from "../../../modules/logistics/models/driver"
import { id, listOf, pageParams, text } from "../../list-params"

export const ListDriverParams = pageParams(["name", "status", "created_at", "capacity"]).extend({
  id: listOf(id).optional(),
  status: listOf(z.enum(DRIVER_STATUSES)).optional(),
})

export const CreateDriverBody = z.strictObject({
  name: text(200),
  /** Digits with an optional plus; blanks, dashes and brackets are taken out. */
  phone: z
    .string()
    .max(40)
    .transform((value) => value.replace(/[\s().-]/g, ""))
    .pipe(z.string().regex(/^\+?\d{5,20}$/, "phone: 5 to 20 digits with an optional plus in front")),
  vehicle: text(200).nullish(),
  status: z.enum(DRIVER_STATUSES).optional(),
  capacity: z.number().int().min(1).max(1_000).optional(),
  home_node_id: id.nullish(),
})
export type CreateDriverBody = z.infer<typeof CreateDriverBody>

export const UpdateDriverBody = CreateDriverBody.partial()
export type UpdateDriverBody = z.infer<typeof UpdateDriverBody>
