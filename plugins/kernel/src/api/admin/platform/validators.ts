import { z } from "@medusajs/framework/zod"

import { SHOP_ORDERS } from "../../../modules/kernel/lib/tenants"
import { TENANT_STATUSES } from "../../../modules/kernel/models"
import { listParams, oneOrMore, reasonBody } from "../../lib/list-params"

const filters = { status: oneOrMore(TENANT_STATUSES) }

export const listShopsParams = listParams(SHOP_ORDERS, "name").extend(filters)
export type ListShopsParams = z.infer<typeof listShopsParams>
export const exportShopsParams = listShopsParams.omit({ limit: true, offset: true, fields: true })
export type ExportShopsParams = z.infer<typeof exportShopsParams>

/** Longest stay of an operator in a shop, minutes. */
const LONGEST_STAY = 240

export const enterBody = reasonBody.extend({ minutes: z.number().int().min(5).max(LONGEST_STAY).default(60) })
export type EnterBody = z.infer<typeof enterBody>
