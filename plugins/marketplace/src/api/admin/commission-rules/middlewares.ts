import { type MiddlewareRoute, validateAndTransformBody, validateAndTransformQuery } from "@medusajs/framework/http"

import { commissionList, ruleDetail, ruleList, vendorOrderList } from "./query-config"
import * as validators from "./validators"

export const commissionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/commission-rules",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListCommissionRules, ruleList)],
  },
  {
    matcher: "/admin/commission-rules",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(validators.SaveCommissionRule)],
  },
  {
    matcher: "/admin/commission-rules/:id",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.SelectCommissionRule, ruleDetail)],
  },
  {
    matcher: "/admin/commission-rules/:id",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(validators.SaveCommissionRule)],
  },
  {
    matcher: "/admin/commission-rule-export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListCommissionRules, ruleList)],
  },
  {
    matcher: "/admin/commission-explanations",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ExplainQuery, { isList: false })],
  },
  {
    matcher: "/admin/commissions",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListCommissions, commissionList)],
  },
  {
    matcher: "/admin/commissions/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListCommissions, commissionList)],
  },
  {
    matcher: "/admin/vendor-orders",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListVendorOrders, vendorOrderList)],
  },
  {
    matcher: "/admin/vendor-orders/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(validators.ListVendorOrders, vendorOrderList)],
  },
]
