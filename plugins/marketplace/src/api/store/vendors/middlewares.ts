import { type MiddlewareRoute, validateAndTransformQuery } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { createFindParams, createSelectParams } from "@medusajs/medusa/api/utils/validators"

import { publicVendor, publicVendorList } from "./query-config"

const ListPublicVendors = createFindParams({ limit: 20, offset: 0 }).extend({
  limit: z.coerce.number().int().min(1).max(100).optional().default(20),
  order: z.enum(["name", "-name"]).optional(),
  q: z.string().max(200).optional(),
})

export const storeVendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/vendors",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListPublicVendors, publicVendorList)],
  },
  {
    matcher: "/store/vendors/:handle",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(createSelectParams(), publicVendor)],
  },
]
