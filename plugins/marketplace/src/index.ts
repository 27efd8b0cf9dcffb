export { MARKETPLACE } from "./modules/marketplace"
export type { default as MarketplaceModuleService } from "./modules/marketplace/service"
export * from "./modules/marketplace/statuses"
