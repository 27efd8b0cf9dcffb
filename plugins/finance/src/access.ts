import { access, merchant, service } from "@dakkah/kernel"

export default access([
  ["POST /internal/finance/transactions", service("worker")],
  ["POST /internal/finance/payments/capture", service("worker")],
  ["POST /internal/finance/payments/refund", service("worker")],
  ["POST /internal/finance/payments/split", service("worker")],
  ["POST /internal/finance/payments/hold-commission", service("worker")],
  ["POST /internal/finance/inventory/reserve", service("worker")],
  ["POST /internal/finance/inventory/release", service("worker")],
  ["POST /internal/finance/entries", service("worker")],
  ["POST /internal/finance/entries/capture", service("worker")],
  ["POST /internal/finance/entries/reverse", service("worker")],
  ["GET /admin/finance/trial-balance", merchant("finance")],
  ["GET /admin/finance/accounts", merchant("finance")],
  ["GET /admin/finance/accounts/:id/statement", merchant("finance")],
  ["GET /admin/finance/journal", merchant("finance")],
  ["GET /admin/finance/journal/:id", merchant("finance")],
  ["GET /admin/finance/verify", merchant("finance")],
  ["GET /admin/finance/bank-transfers", merchant("finance")],
  ["POST /admin/finance/bank-transfers/:id/match", merchant("finance")],
  ["GET /admin/finance/cash-payments", merchant("finance")],
  ["POST /admin/finance/cash-payments/:id/confirm", merchant("finance")],
])
