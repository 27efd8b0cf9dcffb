/** Tables that belong to nobody's shop: the engine's own books, and lists that are the same for all. */
export const GLOBAL_TABLES: readonly string[] = [
  "currency",
  "payment_provider",
  "fulfillment_provider",
  "tax_provider",
  "notification_provider",
  "link_module_migrations",
  "mikro_orm_migrations",
  "script_migrations",
  "search_index",
  "search_index_version",
  "search_index_sync",
  "search_postgres_index",
  "cityos_installation",
]

/** Read before a tenant is known, because it is found by them: which key, of which sales channel. */
export const READ_BEFORE_TENANT: readonly string[] = ["api_key", "publishable_api_key_sales_channel"]

/** Resumed by the engine outside every request. */
export const ENGINE_TABLES: readonly string[] = ["workflow_execution"]

/** Written by migrations only. */
export const READ_ONLY_TABLES: readonly string[] = [
  "link_module_migrations",
  "mikro_orm_migrations",
  "script_migrations",
  "cityos_installation",
]

/** Written once and never changed: the application is not even granted to. Triggers of their own refuse everybody else. */
export const APPEND_ONLY_TABLES: readonly string[] = [
  "cityos_audit_log",
  "cityos_journal_entry",
  "cityos_journal_line",
  "cityos_delivery_event",
]

/** Tables with policies or grants of their own. */
export const FOREIGN_POLICY_TABLES: readonly string[] = ["cityos_event_outbox", "cityos_order_number"]
