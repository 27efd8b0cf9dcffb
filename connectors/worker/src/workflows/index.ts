export { OrderPlacementWorkflow } from "./orders/order-placement"
export { OrderSplitAndRoutingWorkflow } from "./orders/order-split-and-routing"
export { PaymentCaptureWorkflow } from "./payments/payment-capture"
export { SystemHealthCheckWorkflow } from "./platform/system-health-check"
