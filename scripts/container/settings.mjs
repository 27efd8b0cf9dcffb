import { readSettings } from "../lib/environment/read.mjs"
import { serviceEnvironments } from "../lib/environment/services.mjs"
import { Failure } from "../lib/failure.mjs"

/** In containers nothing is made at random: what one made the others would not know. */
const secrets = /** @type {import("../lib/secrets.mjs").Secrets} */ (
  new Proxy(
    {},
    {
      get(_, name) {
        throw new Failure(
          "missing_secret",
          `${String(name)} is not set. Set every secret of .env.example, and the database URLs, for all containers alike.`,
        )
      },
    },
  )
)

/** Settings and each part's environment from the container's own variables. */
export function containerSettings() {
  const settings = readSettings(process.env)
  return { settings, environments: serviceEnvironments(settings, secrets) }
}
