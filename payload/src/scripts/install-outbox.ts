import { createRequire } from "node:module"
import pg from "pg"
import captures from "../captures"
import { env } from "../env"

/** Part of @dakkah/outbox that this script uses. */
interface OutboxPackage {
  installOutbox?: (
    client: pg.ClientBase,
    options: {
      captures: readonly unknown[]
      tenant: { fixed: string }
      roles: { relay: string }
      sourceSystem: string
    },
  ) => Promise<unknown>
}

const resolve = createRequire(import.meta.url)

function outboxPackage(): string | null {
  try {
    return resolve.resolve("@dakkah/outbox")
  } catch {
    return null
  }
}

/** Creates the outbox table, its functions and the capture triggers of `captures.ts`. Idempotent; run by the owner of the tables. */
async function main(): Promise<void> {
  const path = outboxPackage()
  if (!path) {
    process.stderr.write(
      "outbox: @dakkah/outbox is not built, its table was not installed. Build it and migrate again.\n",
    )
    return
  }
  const loaded = (await import(path)) as OutboxPackage & { default?: OutboxPackage }
  const install = loaded.installOutbox ?? loaded.default?.installOutbox
  if (!install) throw new Error("outbox: @dakkah/outbox exports no installOutbox; rebuild it")
  const client = new pg.Client({ connectionString: env.PAYLOAD_DATABASE_URL })
  await client.connect()
  try {
    await install(client, {
      captures,
      tenant: { fixed: "*" },
      roles: { relay: process.env.CITYOS_RELAY_ROLE ?? "cityos_relay" },
      sourceSystem: "payloadcms",
    })
  } finally {
    await client.end()
  }
  process.stdout.write(`outbox: installed, ${captures.length} captures\n`)
}

await main()
process.exit(0)
