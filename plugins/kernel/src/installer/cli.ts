import path from "node:path"
import { pathToFileURL } from "node:url"
import { getConfigFile } from "@medusajs/framework/utils"
import { Client } from "pg"
import { sealedFields } from "../data-classes/data-classes"
import { readDeclarations } from "../declarations"
import { describeStock } from "../stock/describe"
import { install } from "./install"

/**
 * Runs the installer as the owner of the tables: `node …/installer/cli.js [folder of medusa-config]`.
 * DATABASE_URL is the owner's; CITYOS_APP_ROLE and CITYOS_RELAY_ROLE name the roles that get their rights (absent: no tenancy);
 * CITYOS_ADOPT_TENANT is the tenant of rows that are already there.
 */
async function main(root: string): Promise<void> {
  const { DATABASE_URL, CITYOS_APP_ROLE, CITYOS_RELAY_ROLE, CITYOS_ADOPT_TENANT = "_platform" } = process.env
  if (!DATABASE_URL) throw new Error("DATABASE_URL: set it to the database, as the owner of the tables")
  const { configModule, error } = (await getConfigFile(root, "medusa-config")) as {
    configModule: { plugins?: (string | { resolve: string })[] }
    error?: Error | null
  }
  if (error) throw error
  const { captures, "data-classes": classes } = readDeclarations(configModule.plugins ?? [], root, [
    "captures",
    "data-classes",
  ])
  const client = new Client({ connectionString: DATABASE_URL })
  await client.connect()
  try {
    const report = await install(client, {
      captures,
      sealed: sealedFields(classes),
      tenancy: CITYOS_APP_ROLE
        ? { appRole: CITYOS_APP_ROLE, relayRole: CITYOS_RELAY_ROLE, adopt: CITYOS_ADOPT_TENANT }
        : undefined,
    })
    process.stdout.write(
      `installed: ${report.captures} captures, ${report.tables} tenant tables, ` +
        `${report.unique_indexes} unique indexes and ${report.foreign_keys} foreign keys changed\n`,
    )
    for (const line of describeStock(report.stock)) process.stdout.write(`${line}\n`)
  } finally {
    await client.end()
  }
}

if (require.main === module || pathToFileURL(process.argv[1] ?? "").href.endsWith("installer/cli.js")) {
  main(path.resolve(process.argv[2] ?? ".")).then(
    () => process.exit(0),
    (error: Error) => {
      process.stderr.write(`install: ${error.message}\n`)
      process.exit(1)
    },
  )
}
