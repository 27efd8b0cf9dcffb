// Inside a container, once before the others: roles and databases (as DATABASE_ADMIN_URL), migrations, policies, seeds.
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describeError, Failure } from "../lib/failure.mjs"
import { ensureRoles } from "../lib/postgres/roles.mjs"
import { warn } from "../lib/progress.mjs"
import { migrate } from "../lib/stack/migrate.mjs"
import { containerSettings } from "./settings.mjs"

try {
  const { environments } = containerSettings()
  const admin = process.env.DATABASE_ADMIN_URL
  if (!admin)
    throw new Failure(
      "missing_setting",
      "DATABASE_ADMIN_URL is not set: the URL of a superuser, which makes the roles and databases.",
    )
  const password = (/** @type {string | undefined} */ url) => decodeURIComponent(new URL(url ?? "").password)
  const relay = /medusa=([^,]+)/.exec(environments.relay.RELAY_DATABASE_URLS)?.[1]
  const at = (/** @type {string} */ database) => Object.assign(new URL(admin), { pathname: `/${database}` }).href
  await ensureRoles(at, {
    cityos_owner: password(environments.medusaOwner.DATABASE_URL),
    cityos_app: password(environments.medusa.DATABASE_URL),
    cityos_relay: password(relay),
    payload_owner: password(environments.payload.PAYLOAD_DATABASE_URL),
  })
  await migrate({
    environments,
    data: process.env.CITYOS_DATA_DIR || tmpdir(),
    log: join(tmpdir(), "migrate.log"),
    missing: (text) => warn(text),
  })
} catch (error) {
  warn(describeError(error))
  process.exitCode = 1
}
