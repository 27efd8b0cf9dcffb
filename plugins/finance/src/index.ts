export * from "./workflows"
export { LEDGER_MODULE } from "./modules/ledger"
export { OFFLINE_GATEWAY_MODULE } from "./modules/offline-gateway"
export { SIGNATURE_HEADER, signWebhook } from "./providers/offline-gateway/signature"
