import {
  authenticate,
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"

import { AUDIT_FIELDS } from "./admin/audit/filters"
import { exportAuditParams, listAuditParams } from "./admin/audit/validators"
import { manualEntryBody } from "./admin/orders/[id]/timeline/validators"
import { listSecretsConfig } from "./admin/connector-secrets/query-config"
import { listSecretsParams, secretBody } from "./admin/connector-secrets/validators"
import { listRenewalsConfig } from "./admin/credential-renewals/query-config"
import { listRenewalsParams } from "./admin/credential-renewals/validators"
import { listHalfPlacementsParams } from "./admin/half-placements/validators"
import { listOutboxParams } from "./admin/outbox/validators"
import { listDifferencesConfig, listRunsConfig } from "./admin/reconciliations/query-config"
import { listDifferencesParams, listRunsParams, reconcileBody } from "./admin/reconciliations/validators"
import { listSagasConfig } from "./admin/sagas/query-config"
import { listSagasParams } from "./admin/sagas/validators"
import { codeBody, enrolmentBody } from "./admin/second-factor/validators"
import { reasonBody } from "./lib/list-params"

const reason = [validateAndTransformBody(reasonBody)]
const code = [validateAndTransformBody(codeBody)]

/** What each of the kernel's own routes takes. */
export const kernelRouteMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/orders/:id/timeline",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(manualEntryBody)],
  },
  {
    matcher: "/admin/sagas",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSagasParams, listSagasConfig)],
  },
  {
    matcher: "/admin/sagas/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSagasParams, listSagasConfig)],
  },
  {
    matcher: "/admin/reconciliations",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listRunsParams, listRunsConfig)],
  },
  { matcher: "/admin/reconciliations", methods: ["POST"], middlewares: [validateAndTransformBody(reconcileBody)] },
  {
    matcher: "/admin/reconciliations/differences",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listDifferencesParams, listDifferencesConfig)],
  },
  {
    matcher: "/admin/reconciliations/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listDifferencesParams, listDifferencesConfig)],
  },
  {
    matcher: "/admin/half-placements",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listHalfPlacementsParams, { isList: true })],
  },
  { matcher: "/admin/half-placements/:cart_id/recover", methods: ["POST"], middlewares: reason },
  { matcher: "/admin/sagas/:id/retry", methods: ["POST"], middlewares: reason },
  { matcher: "/admin/sagas/:id/give-up", methods: ["POST"], middlewares: reason },
  {
    matcher: "/admin/outbox",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listOutboxParams, { isList: true })],
  },
  {
    matcher: "/admin/outbox/export",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listOutboxParams, { isList: true })],
  },
  { matcher: "/admin/outbox/:id/retry", methods: ["POST"], middlewares: reason },
  { matcher: "/admin/outbox/:id/discard", methods: ["POST"], middlewares: reason },
  {
    matcher: "/admin/audit",
    methods: ["GET"],
    middlewares: [
      validateAndTransformQuery(listAuditParams, { isList: true, defaults: AUDIT_FIELDS, allowed: AUDIT_FIELDS }),
    ],
  },
  { matcher: "/admin/audit/export", methods: ["GET"], middlewares: [validateAndTransformQuery(exportAuditParams, {})] },
  {
    matcher: "/admin/second-factor/enrolment",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(enrolmentBody)],
  },
  { matcher: "/admin/second-factor/confirm", methods: ["POST"], middlewares: code },
  { matcher: "/admin/second-factor/verify", methods: ["POST"], middlewares: code },
  { matcher: "/admin/second-factor/recovery-codes", methods: ["POST"], middlewares: code },
  { matcher: "/admin/second-factor/disable", methods: ["POST"], middlewares: code },
  { matcher: "/admin/users/:id/second-factor/reset", methods: ["POST"], middlewares: reason },
  {
    matcher: "/admin/connector-secrets",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listSecretsParams, listSecretsConfig)],
  },
  { matcher: "/admin/connector-secrets", methods: ["POST"], middlewares: [validateAndTransformBody(secretBody)] },
  { matcher: "/admin/connector-secrets/:id/end", methods: ["POST"], middlewares: reason },
  {
    matcher: "/admin/credential-renewals",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(listRenewalsParams, listRenewalsConfig)],
  },
  { matcher: "/admin/credential-renewals/:id/settle", methods: ["POST"], middlewares: reason },
  {
    matcher: "/store/orders/:id/timeline",
    methods: ["GET"],
    middlewares: [authenticate("customer", ["session", "bearer"])],
  },
]
