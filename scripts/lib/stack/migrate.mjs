import { readdirSync } from "node:fs"
import { join } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { hashOf } from "../hash.mjs"
import { ROOT } from "../paths.mjs"
import { databaseMarker, requireNotNewer } from "../postgres/marker.mjs"
import { step } from "../progress.mjs"
import { run } from "../run.mjs"
import { PNPM } from "../setup/pnpm.mjs"
import { hasScript } from "./services.mjs"

/** @typedef {ReturnType<typeof import("../environment/services.mjs").serviceEnvironments>} Environments */

/**
 * The steps that a database goes through, in order, each by a script of its package and under the role that may do it.
 * `once`: done once in a database's life; else whenever `inputs` changed since.
 * @type {{ name: string, title: string, package: string, folder: string, script: string, as: "medusaOwner" | "medusa" | "payloadOwner",
 *   database: "medusa" | "payload", once?: boolean, slow?: string }[]}
 */
const STEPS = [
  {
    name: "medusa:migrate",
    title: "migrate Medusa's database",
    package: "@dakkah/medusa",
    folder: "medusa",
    script: "migrate",
    as: "medusaOwner",
    database: "medusa",
    slow: "first time and after a change: core has some 130 migrations",
  },
  {
    name: "medusa:install",
    title: "install policies and captures",
    package: "@dakkah/medusa",
    folder: "medusa",
    script: "install:database",
    as: "medusaOwner",
    database: "medusa",
  },
  {
    name: "payload:migrate",
    title: "migrate Payload's database",
    package: "@dakkah/payload",
    folder: "payload",
    script: "migrate",
    as: "payloadOwner",
    database: "payload",
  },
  {
    name: "medusa:seed",
    title: "seed the demo city",
    package: "@dakkah/medusa",
    folder: "medusa",
    script: "seed",
    as: "medusa",
    database: "medusa",
    once: true,
  },
  {
    name: "payload:seed",
    title: "seed Payload's admin, templates",
    package: "@dakkah/payload",
    folder: "payload",
    script: "seed",
    as: "payloadOwner",
    database: "payload",
  },
]

/**
 * Brings both databases to what the built code wants; what is done already is not done again.
 * @param {{ environments: Environments, data: string, log: string, seed?: boolean, missing: (text: string) => void }} options
 * `data`: folder into which seeds write `demo.json`; `missing`: told about a package that has no such script yet
 */
export async function migrate({ environments, data, log, seed = true, missing }) {
  const markers = {
    medusa: databaseMarker(environments.medusaOwner.DATABASE_URL),
    payload: databaseMarker(environments.payload.PAYLOAD_DATABASE_URL ?? ""),
  }
  const fingerprints = { medusa: fingerprint("medusa"), payload: fingerprint("payload") }
  for (const each of STEPS) {
    if (each.once && !seed) continue
    if (!hasScript(each.folder, each.script)) {
      missing(`${each.package} has no script "${each.script}": ${each.title} is left out`)
      continue
    }
    const marker = markers[each.database]
    const done = await marker.read(each.name)
    requireNotNewer(each.database, done?.version)
    if (done && (each.once || done.fingerprint === fingerprints[each.database])) continue
    const env = childEnvironment({
      ...environments[each.as],
      NODE_ENV: "production",
      CITYOS_DEMO_FILE: join(data, "demo.json"),
    })
    const fix = 'Put right what it says and start again; "npm run reset" begins anew with empty data.'
    await step(
      each.title,
      () => run(PNPM, ["--filter", each.package, "run", each.script], { cwd: ROOT, env, log, name: each.title, fix }),
      {
        slow: done ? undefined : each.slow,
      },
    )
    await marker.write(each.name, fingerprints[each.database])
  }
}

/** Everything built that may change what a migration does: not the admin pages, which change more often. */
function fingerprint(/** @type {"medusa" | "payload"} */ application) {
  const server = (/** @type {string} */ path) => !path.includes(`${join("src", "admin")}`) && !path.endsWith(".map")
  const plugins = readdirSync(join(ROOT, "plugins")).map((name) =>
    join(ROOT, "plugins", name, ".medusa", "server", "src"),
  )
  const own =
    application === "medusa"
      ? [...plugins, join(ROOT, "medusa", ".medusa", "server", "src"), join(ROOT, "medusa", "src", "migration-scripts")]
      : [join(ROOT, "payload", "src")]
  const shared = [
    join(ROOT, "pnpm-lock.yaml"),
    join(ROOT, "connectors", "outbox", "dist"),
    join(ROOT, application, "package.json"),
  ]
  return hashOf([...shared, ...own], server)
}
