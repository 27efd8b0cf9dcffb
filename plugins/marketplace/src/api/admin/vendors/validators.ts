import { isIban } from "@dakkah/contracts"
import { createFindParams, createOperatorMap, createSelectParams } from "@medusajs/medusa/api/utils/validators"
import { z } from "@medusajs/framework/zod"

import { VENDOR_ROLES, VENDOR_STATUSES } from "../../../modules/marketplace/statuses"

const LIMIT = 100
const text = (most: number) => z.string().trim().min(1).max(most)
const optional = (most: number) => text(most).nullish()
const handle = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?$/, "must be lower-case letters, digits and hyphens, at most 62")
  .refine((value) => value !== "house", 'the handle "house" belongs to the house itself')
const address = z
  .strictObject({
    address_1: optional(200),
    address_2: optional(200),
    city: optional(100),
    province: optional(100),
    postal_code: optional(20),
    country_code: z.string().length(2).nullish(),
    lat: z.number().min(-90).max(90).nullish(),
    lng: z.number().min(-180).max(180).nullish(),
  })
  .nullish()
const translations = z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), z.string().max(5_000)).nullish()

const fields = {
  legal_name: optional(200),
  email: z.email().max(200).nullish(),
  phone: optional(40),
  locale: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .optional(),
  currency_code: z
    .string()
    .regex(/^[a-zA-Z]{3}$/)
    .transform((code) => code.toLowerCase())
    .nullish(),
  address,
  logo_url: z
    .url({ protocol: /^https?$/ })
    .max(1_000)
    .nullish(),
  description: translations,
  connected_account_id: optional(200),
}

export const CreateVendor = z.strictObject({
  name: text(200),
  handle,
  status: z.enum(["pending", "active"]).optional(),
  ...fields,
})
export type CreateVendorBody = z.infer<typeof CreateVendor>

export const UpdateVendor = z.strictObject({ name: text(200).optional(), handle: handle.optional(), ...fields })
export type UpdateVendorBody = z.infer<typeof UpdateVendor>

const iban = z
  .string()
  .max(60)
  .refine(isIban, "is not an IBAN: letters, digits or its check digits are wrong")
  .transform((value) => value.replace(/\s/g, "").toUpperCase())
export const ChangeRestricted = z.strictObject({
  bank_account_holder: optional(200),
  iban: iban.nullish(),
  tax_number: text(40)
    .regex(/^[\p{L}\p{N} ./-]+$/u, "must be letters, digits, spaces and ./-")
    .nullish(),
})
export type ChangeRestrictedBody = z.infer<typeof ChangeRestricted>

export const SuspendVendor = z.strictObject({ reason: text(500) })
export type SuspendVendorBody = z.infer<typeof SuspendVendor>

const products = z.array(text(128)).max(100)
export const ChangeProducts = z.strictObject({
  add: products.optional(),
  withdraw: products.optional(),
  release: products.optional(),
})
export type ChangeProductsBody = z.infer<typeof ChangeProducts>

export const SaveVendorUser = z.strictObject({
  email: z.email().max(200),
  name: optional(200),
  role: z.enum(VENDOR_ROLES),
})
export type SaveVendorUserBody = z.infer<typeof SaveVendorUser>

export const ListVendors = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(LIMIT).optional().default(20),
  q: z.string().max(200).optional(),
  id: z.union([z.string(), z.array(z.string()).max(LIMIT)]).optional(),
  status: z.union([z.enum(VENDOR_STATUSES), z.array(z.enum(VENDOR_STATUSES))]).optional(),
  created_at: createOperatorMap().optional(),
})

export const ListOfVendor = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(LIMIT).optional().default(20),
})

export const SelectVendor = createSelectParams()

/** Days of the vendor's sales, UTC. */
export const SalesQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).optional().default(30),
  currency_code: z.string().length(3).optional(),
  vendor_id: text(128).optional(),
})
export type SalesQueryParams = z.infer<typeof SalesQuery>
