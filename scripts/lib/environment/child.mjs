// Imports nothing that has to be installed: the set-up itself runs children.
import { delimiter, join } from "node:path"
import { TOOLS } from "../paths.mjs"

/** Names of all variables that the stack reads; a test keeps this list, the schema and `.env.example` alike. */
export const VARIABLES = [
  "CITYOS_DATA_DIR",
  "MEDUSA_PORT",
  "PAYLOAD_PORT",
  "STOREFRONT_PORT",
  "POSTGRES_PORT",
  "TEMPORAL_PORT",
  "RELAY_PORT",
  "WORKER_PORT",
  "WORKER_METRICS_PORT",
  "DATABASE_URL",
  "CITYOS_OWNER_DATABASE_URL",
  "PAYLOAD_DATABASE_URL",
  "RELAY_DATABASE_URLS",
  "REDIS_URL",
  "TEMPORAL_ADDRESS",
  "TEMPORAL_NAMESPACE",
  "TEMPORAL_TLS_CA",
  "TEMPORAL_TLS_CERT",
  "TEMPORAL_TLS_KEY",
  "TEMPORAL_API_KEY",
  "TEMPORAL_CLI_PATH",
  "JWT_SECRET",
  "COOKIE_SECRET",
  "PAYLOAD_SECRET",
  "SERVICE_TOKEN_KEYS",
  "ENCRYPTION_KEYS",
  "OFFLINE_WEBHOOK_SECRETS",
  "MEDUSA_URL",
  "PAYLOAD_URL",
  "RELAY_URL",
  "WORKER_URL",
  "STORE_CORS",
  "ADMIN_CORS",
  "AUTH_CORS",
  "SMTP_URL",
  "MAIL_FROM",
  "OPERATOR_EMAIL",
  "RETENTION_DAYS",
  "CHECKOUTS_AT_ONCE",
  "MESSAGE_RETENTION_DAYS",
  "SECURITY_EMAIL",
  "PAYLOAD_ADMIN_EMAIL",
  "PAYLOAD_ADMIN_PASSWORD",
  "LOG_LEVEL",
]

/**
 * The environment of a child: this process's own without any variable of the stack, and with what the part is given.
 * @param {Record<string, string>} own
 * @param {NodeJS.ProcessEnv} [base]
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(own, base = process.env) {
  const rest = Object.entries(base).filter(([name]) => !VARIABLES.includes(name) && !name.startsWith("npm_"))
  // turbo, and scripts that call pnpm, find the fetched one.
  const PATH = [join(TOOLS, "node_modules", ".bin"), base.PATH].filter(Boolean).join(delimiter)
  return { ...Object.fromEntries(rest), ...QUIET, PATH, ...own }
}

/**
 * Nothing that we start reports to its maker. pnpm neither checks the lockfile again at each script nor wants its own
 * pinned version recorded in it: that version is the one we fetched.
 */
export const QUIET = {
  DO_NOT_TRACK: "1",
  MEDUSA_DISABLE_TELEMETRY: "true",
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  pnpm_config_pm_on_fail: "ignore",
  pnpm_config_verify_deps_before_run: "false",
}
