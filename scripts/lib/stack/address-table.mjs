import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** @typedef {{ logins?: { where: string, url: string, user: string, password: string }[], stories?: string[] }} Demo */

/**
 * Where everything is and how to sign in, for a person.
 * @param {Pick<ReturnType<typeof import("./stack.mjs").createStack>, "urls" | "temporal" | "settings" | "embedded" | "data" | "parts" | "environments">} stack
 */
export function addressTable({ urls, temporal, settings, embedded, data, parts, environments }) {
  const runs = new Set(parts.names())
  const rows = [
    ["Medusa admin", `${urls.medusa}/app`, "medusa"],
    ["Medusa store API", `${urls.medusa}/store`, "medusa"],
    ["Payload admin", `${urls.payload}/admin`, "payload"],
    ["Relay: health, metrics", `${urls.relay}/health, /metrics`, "relay"],
    [
      "Worker: health, metrics",
      `${urls.worker}/health, http://localhost:${settings.WORKER_METRICS_PORT}/metrics`,
      "worker",
    ],
    ["Temporal", temporal, "temporal"],
    [
      "Postgres",
      embedded.postgres
        ? `localhost:${settings.POSTGRES_PORT} (databases cityos, payload; passwords in secrets.json)`
        : "",
      "postgres",
    ],
  ].filter(([, , part]) => runs.has(part ?? "") || (part === "temporal" && !embedded.temporal))
  const demo = readDemo(join(data, "demo.json"))
  const logins = (demo.logins ?? []).map(({ where, url, user, password }) => [where, url, user, password])
  const { PAYLOAD_ADMIN_EMAIL, PAYLOAD_ADMIN_PASSWORD } = environments.payloadOwner
  if (runs.has("payload"))
    logins.push(["Payload admin", `${urls.payload}/admin`, PAYLOAD_ADMIN_EMAIL, PAYLOAD_ADMIN_PASSWORD])
  return [
    "",
    ...columns(rows.map(([title, address]) => [title ?? "", address ?? ""])),
    ...(logins.length ? ["", "Sign in as:", ...columns(logins)] : []),
    ...(demo.stories?.length ? ["", "To try:", ...demo.stories.map((story) => `  - ${story}`)] : []),
    "",
  ].join("\n")
}

/** @param {string[][]} rows @returns {string[]} lines with aligned columns */
export function columns(rows) {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? "").length)))
  return rows.map(
    (row) =>
      `  ${row.map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0))).join("   ")}`,
  )
}

/** @returns {Demo} */
function readDemo(/** @type {string} */ path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}
}
