/** Host of everything embedded: Medusa's test runner turns SSL on for any other spelling. */
const HOST = "localhost"
/** What the worker gives its running activities at the end; what is cut off is done again by the next worker. */
const WORKER_GRACE_MS = 8_000

/**
 * What each part is told. A part gets the role and the secrets that it needs and no other's.
 * @param {import("./schema.mjs").Settings} settings
 * @param {import("../secrets.mjs").Secrets} secrets made ones; a set variable wins
 */
export function serviceEnvironments(settings, secrets) {
  const { urls, temporal } = addresses(settings)
  const database = (
    /** @type {"cityos_owner" | "cityos_app" | "cityos_relay" | "payload_owner"} */ role,
    /** @type {string} */ name,
  ) => `postgres://${role}:${secrets[role]}@${HOST}:${settings.POSTGRES_PORT}/${name}`
  const secret = (
    /** @type {"JWT_SECRET" | "COOKIE_SECRET" | "PAYLOAD_SECRET" | "PAYLOAD_ADMIN_PASSWORD" | "OFFLINE_WEBHOOK_SECRETS" | "SERVICE_TOKEN_KEYS" | "ENCRYPTION_KEYS"} */ name,
  ) => settings[name] ?? secrets[name]

  const application = settings.DATABASE_URL ?? database("cityos_app", "cityos")
  const owner = settings.CITYOS_OWNER_DATABASE_URL ?? settings.DATABASE_URL ?? database("cityos_owner", "cityos")
  const content = settings.PAYLOAD_DATABASE_URL ?? database("payload_owner", "payload")
  const relay = {
    medusa: settings.DATABASE_URL ?? database("cityos_relay", "cityos"),
    payload: settings.PAYLOAD_DATABASE_URL ?? database("cityos_relay", "payload"),
  }
  const temporalEnvironment = present({
    TEMPORAL_ADDRESS: temporal,
    TEMPORAL_NAMESPACE: settings.TEMPORAL_NAMESPACE,
    TEMPORAL_TLS_CA: settings.TEMPORAL_TLS_CA,
    TEMPORAL_TLS_CERT: settings.TEMPORAL_TLS_CERT,
    TEMPORAL_TLS_KEY: settings.TEMPORAL_TLS_KEY,
    TEMPORAL_API_KEY: settings.TEMPORAL_API_KEY,
  })
  const common = { LOG_LEVEL: settings.LOG_LEVEL, SERVICE_TOKEN_KEYS: secret("SERVICE_TOKEN_KEYS") }
  const medusa = present({
    ...common,
    DATABASE_URL: application,
    JWT_SECRET: secret("JWT_SECRET"),
    COOKIE_SECRET: secret("COOKIE_SECRET"),
    OFFLINE_WEBHOOK_SECRETS: secret("OFFLINE_WEBHOOK_SECRETS"),
    ENCRYPTION_KEYS: secret("ENCRYPTION_KEYS"),
    STORE_CORS: settings.STORE_CORS ?? origins(urls.storefront, urls.payload),
    ADMIN_CORS: settings.ADMIN_CORS ?? origins(urls.medusa),
    AUTH_CORS: settings.AUTH_CORS ?? origins(urls.medusa, urls.storefront),
    MEDUSA_PORT: String(settings.MEDUSA_PORT),
    MEDUSA_URL: urls.medusa,
    MEDUSA_BACKEND_URL: urls.medusa,
    PAYLOAD_URL: urls.payload,
    STOREFRONT_URL: urls.storefront,
    RELAY_URL: urls.relay,
    WORKER_URL: urls.worker,
    TEMPORAL_ADDRESS: temporal,
    REDIS_URL: settings.REDIS_URL,
    RETENTION_DAYS: settings.RETENTION_DAYS,
    CHECKOUTS_AT_ONCE: settings.CHECKOUTS_AT_ONCE?.toString(),
    SMTP_URL: settings.SMTP_URL,
  })
  const ownerIsApart = userOf(owner) !== userOf(application)
  // An application that owns its tables is not held by policies: then the installer is told no role, as in a shop without tenancy.
  const roles = present({
    CITYOS_APP_ROLE: ownerIsApart ? userOf(application) : undefined,
    CITYOS_RELAY_ROLE: ownerIsApart ? userOf(relayUrl(settings, "medusa") ?? relay.medusa) : undefined,
  })
  const payload = present({
    ...common,
    PAYLOAD_DATABASE_URL: content,
    PAYLOAD_SECRET: secret("PAYLOAD_SECRET"),
    PAYLOAD_PORT: String(settings.PAYLOAD_PORT),
    PAYLOAD_URL: urls.payload,
    MEDUSA_URL: urls.medusa,
    SMTP_URL: settings.SMTP_URL,
    MAIL_FROM: settings.MAIL_FROM,
    MESSAGE_RETENTION_DAYS: settings.MESSAGE_RETENTION_DAYS?.toString(),
  })

  return {
    medusa,
    medusaOwner: { ...medusa, ...roles, DATABASE_URL: owner, CITYOS_OWNER_DATABASE_URL: owner },
    payload,
    payloadOwner: {
      ...payload,
      CITYOS_RELAY_ROLE: userOf(relayUrl(settings, "payload") ?? relay.payload),
      PAYLOAD_ADMIN_EMAIL: settings.PAYLOAD_ADMIN_EMAIL,
      PAYLOAD_ADMIN_PASSWORD: secret("PAYLOAD_ADMIN_PASSWORD"),
    },
    relay: {
      ...common,
      ...temporalEnvironment,
      RELAY_DATABASE_URLS: settings.RELAY_DATABASE_URLS ?? `medusa=${relay.medusa},payload=${relay.payload}`,
      ENCRYPTION_KEYS: secret("ENCRYPTION_KEYS"),
      RELAY_PORT: String(settings.RELAY_PORT),
      MEDUSA_URL: urls.medusa,
      PAYLOAD_URL: urls.payload,
    },
    worker: present({
      ...common,
      ...temporalEnvironment,
      ENCRYPTION_KEYS: secret("ENCRYPTION_KEYS"),
      MEDUSA_URL: urls.medusa,
      PAYLOAD_URL: urls.payload,
      RELAY_URL: urls.relay,
      WORKER_PORT: String(settings.WORKER_PORT),
      WORKER_METRICS_PORT: String(settings.WORKER_METRICS_PORT),
      WORKER_GRACE_MS: String(WORKER_GRACE_MS),
      OPERATOR_EMAIL: settings.OPERATOR_EMAIL,
      SECURITY_EMAIL: settings.SECURITY_EMAIL,
    }),
  }
}

/** Where everything is, and which parts are ours to start. @param {import("./schema.mjs").Settings} settings */
export function addresses(settings) {
  const at = (/** @type {number} */ port) => `http://${HOST}:${port}`
  return {
    embedded: {
      postgres: !settings.DATABASE_URL || !settings.PAYLOAD_DATABASE_URL,
      medusaDatabase: !settings.DATABASE_URL,
      payloadDatabase: !settings.PAYLOAD_DATABASE_URL,
      temporal: !settings.TEMPORAL_ADDRESS,
    },
    temporal: settings.TEMPORAL_ADDRESS ?? `127.0.0.1:${settings.TEMPORAL_PORT}`,
    urls: {
      medusa: settings.MEDUSA_URL ?? at(settings.MEDUSA_PORT),
      payload: settings.PAYLOAD_URL ?? at(settings.PAYLOAD_PORT),
      storefront: at(settings.STOREFRONT_PORT),
      relay: settings.RELAY_URL ?? at(settings.RELAY_PORT),
      worker: settings.WORKER_URL ?? at(settings.WORKER_PORT),
    },
  }
}

/** Origins a browser may call from: the address itself and any tenant's host on the same port (souq.localhost). */
function origins(/** @type {string[]} */ ...urls) {
  return urls.flatMap((url) => [url, `/^https?:\\/\\/[a-z0-9-]+\\.localhost:${new URL(url).port}$/`]).join(",")
}

function relayUrl(/** @type {import("./schema.mjs").Settings} */ settings, /** @type {string} */ name) {
  const line = settings.RELAY_DATABASE_URLS?.split(",").find((entry) => entry.startsWith(`${name}=`))
  return line?.slice(name.length + 1)
}

const userOf = (/** @type {string} */ url) => decodeURIComponent(new URL(url).username)

/** @template {Record<string, string | undefined>} T @param {T} values @returns {Record<string, string>} */
function present(values) {
  return /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
  )
}
