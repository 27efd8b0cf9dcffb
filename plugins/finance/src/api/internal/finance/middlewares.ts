import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http"
import { INTERNAL } from "@dakkah/contracts"
import {
  FreezeSchema,
  HoldCommissionSchema,
  OrderSchema,
  PaymentSchema,
  PostingSchema,
  RefundPartSchema,
  ReleaseSchema,
  ReserveSchema,
  ReverseEntriesSchema,
  SplitSchema,
  TransactionSchema,
} from "./validators"

type Schema = Parameters<typeof validateAndTransformBody>[0]

const post = (matcher: string, schema: Schema): MiddlewareRoute => ({
  method: ["POST"],
  matcher,
  middlewares: [validateAndTransformBody(schema)],
})

export const internalFinanceMiddlewares: MiddlewareRoute[] = [
  post(INTERNAL.capturePayment, PaymentSchema),
  post(INTERNAL.refundPayment, PaymentSchema),
  post(INTERNAL.processRefund, RefundPartSchema),
  post(INTERNAL.splitPayment, SplitSchema),
  post(INTERNAL.holdCommission, HoldCommissionSchema),
  post(INTERNAL.recordTransaction, TransactionSchema),
  post(INTERNAL.freezeAccount, FreezeSchema),
  post(INTERNAL.reserveInventory, ReserveSchema),
  post(INTERNAL.releaseInventory, ReleaseSchema),
  post(INTERNAL.createAccountingEntries, OrderSchema),
  post(INTERNAL.createAccountingEntry, PostingSchema),
  post(INTERNAL.reverseAccountingEntries, ReverseEntriesSchema),
]
