import { z } from "@medusajs/framework/zod"
import { SERVICE_AREA_STATUSES } from "../../../modules/logistics/models/service-area"
import { id, listOf, pageParams, text } from "../../list-params"

export const ListServiceAreaParams = pageParams(["name", "status", "created_at"]).extend({
  status: listOf(z.enum(SERVICE_AREA_STATUSES)).optional(),
})

const countryCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2}$/, "country_codes: two letters (ISO 3166-1 alpha-2)")
  .transform((code) => code.toLowerCase())

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

const shape = z.strictObject({
  name: text(200),
  country_codes: z.array(countryCode).max(50),
  cities: z.array(text(200)).max(500),
  postal_prefixes: z.array(text(20)).max(500),
  time_zone: text(60).refine(isTimeZone, "time_zone: an IANA name such as Asia/Riyadh"),
  status: z.enum(SERVICE_AREA_STATUSES).optional(),
  node_id: id.nullish(),
})

export const CreateServiceAreaBody = shape.extend({
  country_codes: shape.shape.country_codes.default([]),
  cities: shape.shape.cities.default([]),
  postal_prefixes: shape.shape.postal_prefixes.default([]),
})
export type CreateServiceAreaBody = z.infer<typeof CreateServiceAreaBody>

export const UpdateServiceAreaBody = shape.partial()
export type UpdateServiceAreaBody = z.infer<typeof UpdateServiceAreaBody>
