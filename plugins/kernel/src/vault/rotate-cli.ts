import path from "node:path"
import { pathToFileURL } from "node:url"
import { FieldVault, parseEncryptionKeys } from "@dakkah/outbox"
import { getConfigFile } from "@medusajs/framework/utils"
import { Client } from "pg"

import { sealedFields } from "../data-classes/data-classes"
import { readDeclarations } from "../declarations"
import { rotateFields, type RotationReport } from "./rotate"

/** Days that Temporal keeps a closed workflow, whose payloads may be under an older key. */
const HISTORY_DAYS = 30

/**
 * Seals every Restricted value with the first of ENCRYPTION_KEYS: `node …/vault/rotate-cli.js [folder of medusa-config]`, as the owner
 * of the tables (DATABASE_URL), beside a running application. Ends with 1 while an older key is still needed by a row.
 */
async function main(root: string): Promise<number> {
  const { DATABASE_URL, ENCRYPTION_KEYS = "" } = process.env
  if (!DATABASE_URL) throw new Error("DATABASE_URL: set it to the database, as the owner of the tables")
  const keys = parseEncryptionKeys(ENCRYPTION_KEYS)
  const { configModule, error } = (await getConfigFile(root, "medusa-config")) as {
    configModule: { plugins?: (string | { resolve: string })[] }
    error?: Error | null
  }
  if (error) throw error
  const { "data-classes": classes } = readDeclarations(configModule.plugins ?? [], root, ["data-classes"])
  const client = new Client({ connectionString: DATABASE_URL })
  await client.connect()
  let interrupted = false
  process.once("SIGINT", () => (interrupted = true))
  try {
    const report = await rotateFields(client, new FieldVault(keys), sealedFields(classes), {
      onBatch: (sealed) => {
        say(`${sealed} values sealed anew`)
        return !interrupted
      },
    })
    return tell(
      report,
      keys.map(({ id }) => id),
    )
  } finally {
    await client.end()
  }
}

function tell({ sealed, unreadable, keys }: RotationReport, [first = "", ...older]: string[]): number {
  for (const { place, reason } of unreadable) say(`cannot be read: ${place}: ${reason}`)
  say(`${sealed} values sealed with "${first}", ${keys[first] ?? 0} in all`)
  const until = new Date(Date.now() + HISTORY_DAYS * 86_400_000).toISOString().slice(0, 10)
  for (const id of older) {
    const left = keys[id] ?? 0
    if (left > 0) say(`key "${id}" is still needed by ${left} values: run this again`)
    else
      say(
        `key "${id}" seals no row any more. Keep it until ${until} for workflows that were started with it, then remove it`,
      )
  }
  const known = new Set([first, ...older])
  const foreign = Object.keys(keys).filter((id) => !known.has(id))
  for (const id of foreign)
    say(`key "${id}" has sealed ${keys[id] ?? 0} values and is not in ENCRYPTION_KEYS: put it back`)
  return unreadable.length === 0 && foreign.length === 0 && older.every((id) => !keys[id]) ? 0 : 1
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

if (require.main === module || pathToFileURL(process.argv[1] ?? "").href.endsWith("vault/rotate-cli.js")) {
  main(path.resolve(process.argv[2] ?? ".")).then(
    (code) => process.exit(code),
    (error: Error) => {
      process.stderr.write(`rotate-keys: ${error.message}\n`)
      process.exit(1)
    },
  )
}
