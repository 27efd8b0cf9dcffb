import { validateAndTransformBody, validateAndTransformQuery, type MiddlewareRoute } from "@medusajs/framework/http"
import { listJournal, listPlain, retrievePlain } from "./query-config"
import {
  AccountsParams,
  ConfirmCashSchema,
  DeferredParams,
  FrozenParams,
  JournalParams,
  LiftSchema,
  MatchSchema,
  StatementParams,
  TrialBalanceParams,
} from "./validators"

type QuerySchema = Parameters<typeof validateAndTransformQuery>[0]
type QueryConfig = Parameters<typeof validateAndTransformQuery>[1]
type BodySchema = Parameters<typeof validateAndTransformBody>[0]

const get = (path: string, schema: QuerySchema, config: QueryConfig): MiddlewareRoute => ({
  method: ["GET"],
  matcher: `/admin/finance/${path}`,
  middlewares: [validateAndTransformQuery(schema, config)],
})

const post = (path: string, schema: BodySchema): MiddlewareRoute => ({
  method: ["POST"],
  matcher: `/admin/finance/${path}`,
  middlewares: [validateAndTransformBody(schema)],
})

export const adminFinanceMiddlewares: MiddlewareRoute[] = [
  get("trial-balance", TrialBalanceParams, retrievePlain),
  get("accounts", AccountsParams, listPlain),
  get("accounts/:id/statement", StatementParams, listPlain),
  get("journal", JournalParams, listJournal),
  get("bank-transfers", DeferredParams, listPlain),
  get("cash-payments", DeferredParams, listPlain),
  post("bank-transfers/:id/match", MatchSchema),
  post("cash-payments/:id/confirm", ConfirmCashSchema),
  get("frozen-accounts", FrozenParams, listPlain),
  post("frozen-accounts/:id/lift", LiftSchema),
]
