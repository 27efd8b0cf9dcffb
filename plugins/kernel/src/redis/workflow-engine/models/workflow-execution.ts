// eslint-disable-next-line @medusajs/import-from-framework-not-internal -- Medusa looks for them beside a module
export * from "@medusajs/workflow-engine-redis/dist/models"
