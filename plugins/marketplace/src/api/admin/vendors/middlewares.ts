import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { vendorDetail, vendorList, vendorProductList, vendorUserList } from "./query-config"
import * as validators from "./validators"

export const vendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/vendors",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListVendors, vendorList)],
  },
  {
    matcher: "/admin/vendors",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(validators.CreateVendor),
      validateAndTransformQuery(validators.SelectVendor, vendorDetail),
    ],
  },
  {
    matcher: "/admin/vendor-export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListVendors, vendorList)],
  },
  {
    matcher: "/admin/vendor-sales",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.SalesQuery, { isList: false })],
  },
  {
    matcher: "/admin/vendors/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.SelectVendor, vendorDetail)],
  },
  {
    matcher: "/admin/vendors/:id",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(validators.UpdateVendor),
      validateAndTransformQuery(validators.SelectVendor, vendorDetail),
    ],
  },
  {
    matcher: "/admin/vendors/:id/restricted",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(validators.ChangeRestricted)],
  },
  {
    matcher: "/admin/vendors/:id/suspend",
    methods: ["POST"],
    middlewares: [
      validateAndTransformBody(validators.SuspendVendor),
      validateAndTransformQuery(validators.SelectVendor, vendorDetail),
    ],
  },
  {
    matcher: "/admin/vendors/:id/reactivate",
    methods: ["POST"],
    middlewares: [validateAndTransformQuery(validators.SelectVendor, vendorDetail)],
  },
  {
    matcher: "/admin/vendors/:id/products",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListOfVendor, vendorProductList)],
  },
  {
    matcher: "/admin/vendors/:id/products",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(validators.ChangeProducts)],
  },
  {
    matcher: "/admin/vendors/:id/users",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListOfVendor, vendorUserList)],
  },
  {
    matcher: "/admin/vendors/:id/users",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(validators.SaveVendorUser)],
  },
]
