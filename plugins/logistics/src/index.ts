export { LOGISTICS_MODULE } from "./modules/logistics"
export type { default as LogisticsModuleService } from "./modules/logistics/service"
