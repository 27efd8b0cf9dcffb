import { randomBytes } from "node:crypto"
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

const password = () => randomBytes(24).toString("base64url")
const signing = () => randomBytes(48).toString("base64url")
/** A key with its id, as `kid:base64` (32 bytes): later keys go in front, old ones stay to read what they wrote. */
const keyed = () =>
  `k${new Date().toISOString().slice(0, 10).replaceAll("-", "")}:${randomBytes(32).toString("base64")}`

const GENERATORS = {
  postgres_superuser: password,
  cityos_owner: password,
  cityos_app: password,
  cityos_relay: password,
  payload_owner: password,
  JWT_SECRET: signing,
  COOKIE_SECRET: signing,
  PAYLOAD_SECRET: signing,
  OFFLINE_WEBHOOK_SECRETS: signing,
  PAYLOAD_ADMIN_PASSWORD: password,
  SERVICE_TOKEN_KEYS: keyed,
  ENCRYPTION_KEYS: keyed,
}

/** @typedef {Record<keyof typeof GENERATORS, string>} Secrets */

/**
 * The secrets of this installation: made at random once, kept in one file that only its owner reads. A secret that a
 * later version adds is made then; none is ever changed here.
 * @param {string} path
 * @returns {Secrets}
 */
export function ensureSecrets(path) {
  const known = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}
  const missing = Object.entries(GENERATORS).filter(([name]) => !known[name])
  if (!missing.length) return known
  for (const [name, generate] of missing) known[name] = generate()
  mkdirSync(dirname(path), { recursive: true })
  // Written whole beside it first: a start that is cut off here must not leave half a file.
  writeFileSync(`${path}.new`, `${JSON.stringify(known, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${path}.new`, 0o600)
  renameSync(`${path}.new`, path)
  return known
}
