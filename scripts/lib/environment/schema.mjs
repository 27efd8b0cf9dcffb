import { z } from "zod"

const port = (/** @type {number} */ standard) => {
  const error = "must be a port, 1 to 65535"
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(65_535, { error }).default(standard)
}
const url = (/** @type {string[]} */ ...protocols) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  })
const postgres = () => url("postgres:", "postgresql:")
const secret = () => z.string().min(32, "must have at least 32 characters")
const KEYS = /^[\w-]+:[A-Za-z0-9+/]{43,}={0,2}(,[\w-]+:[A-Za-z0-9+/]{43,}={0,2})*$/
const keys = () =>
  z.string().regex(KEYS, 'must be "id:base64" of 32 bytes or more; several separated by commas, the newest first')
const address = () => z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must be "host:port", without a protocol')

/**
 * Every variable that the stack reads, as a person may set it in `.env` or the shell. All are optional: without any
 * the whole suite runs on this machine. `.env.example` explains each; a test keeps the two alike.
 */
export const environmentSchema = z
  .object({
    CITYOS_DATA_DIR: z.string().optional(),

    MEDUSA_PORT: port(9000),
    PAYLOAD_PORT: port(3001),
    STOREFRONT_PORT: port(3000),
    POSTGRES_PORT: port(54329),
    TEMPORAL_PORT: port(7233),
    RELAY_PORT: port(9461),
    WORKER_PORT: port(9462),
    WORKER_METRICS_PORT: port(9464),

    DATABASE_URL: postgres().optional(),
    CITYOS_OWNER_DATABASE_URL: postgres().optional(),
    PAYLOAD_DATABASE_URL: postgres().optional(),
    RELAY_DATABASE_URLS: z
      .string()
      .regex(
        /^(\w+=postgres(ql)?:\/\/\S+)(,\w+=postgres(ql)?:\/\/\S+)*$/,
        'must be "medusa=postgres://…,payload=postgres://…"',
      )
      .optional(),
    REDIS_URL: url("redis:", "rediss:").optional(),

    TEMPORAL_ADDRESS: address().optional(),
    TEMPORAL_NAMESPACE: z.string().default("default"),
    TEMPORAL_TLS_CA: z.string().optional(),
    TEMPORAL_TLS_CERT: z.string().optional(),
    TEMPORAL_TLS_KEY: z.string().optional(),
    TEMPORAL_API_KEY: z.string().optional(),
    TEMPORAL_CLI_PATH: z.string().optional(),

    JWT_SECRET: secret().optional(),
    COOKIE_SECRET: secret().optional(),
    PAYLOAD_SECRET: secret().optional(),
    SERVICE_TOKEN_KEYS: keys().optional(),
    ENCRYPTION_KEYS: keys().optional(),
    OFFLINE_WEBHOOK_SECRETS: secret().optional(),

    MEDUSA_URL: url("http:", "https:").optional(),
    PAYLOAD_URL: url("http:", "https:").optional(),
    RELAY_URL: url("http:", "https:").optional(),
    WORKER_URL: url("http:", "https:").optional(),
    STORE_CORS: z.string().optional(),
    ADMIN_CORS: z.string().optional(),
    AUTH_CORS: z.string().optional(),
    SMTP_URL: url("smtp:", "smtps:").optional(),
    MAIL_FROM: z.string().optional(),
    OPERATOR_EMAIL: z.email().optional(),
    RETENTION_DAYS: z
      .string()
      .regex(/^\s*[a-z_]+=\d{1,4}(\s*,\s*[a-z_]+=\d{1,4})*\s*$/, 'must read "table=days, table=days"')
      .optional(),
    CHECKOUTS_AT_ONCE: z.coerce.number().int().min(1).max(64).optional(),
    MESSAGE_RETENTION_DAYS: z.coerce.number().int().min(30).max(3_650).optional(),
    SECURITY_EMAIL: z.email().optional(),
    PAYLOAD_ADMIN_EMAIL: z.email().default("admin@cityos.localhost"),
    PAYLOAD_ADMIN_PASSWORD: z.string().min(12, "must have at least 12 characters").optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  })
  .superRefine((settings, context) => {
    const together = (
      /** @type {keyof typeof settings} */ one,
      /** @type {keyof typeof settings} */ other,
      /** @type {string} */ why,
    ) => {
      if (settings[one] && !settings[other])
        context.addIssue({ code: "custom", path: [one], message: `needs ${other} too: ${why}` })
    }
    together("TEMPORAL_TLS_CERT", "TEMPORAL_TLS_KEY", "a client certificate is of no use without its key")
    together("TEMPORAL_TLS_KEY", "TEMPORAL_TLS_CERT", "a key is of no use without its certificate")
    together("TEMPORAL_API_KEY", "TEMPORAL_ADDRESS", "the embedded server takes no API key")
    together("TEMPORAL_TLS_CERT", "TEMPORAL_ADDRESS", "the embedded server speaks no TLS")
    together("TEMPORAL_TLS_CA", "TEMPORAL_ADDRESS", "the embedded server speaks no TLS")
    together("CITYOS_OWNER_DATABASE_URL", "DATABASE_URL", "the owner's role belongs to the same external database")
    together("RELAY_DATABASE_URLS", "DATABASE_URL", "the embedded databases have their relay role already")
    const ports = Object.entries(settings).filter(([name]) => name.endsWith("_PORT"))
    for (const [index, [name, value]] of ports.entries()) {
      const twin = ports.slice(0, index).find(([, other]) => other === value)
      if (twin)
        context.addIssue({
          code: "custom",
          path: [name],
          message: `is ${value}, as ${twin[0]} is; give each its own port`,
        })
    }
  })

/** @typedef {z.output<typeof environmentSchema>} Settings */
