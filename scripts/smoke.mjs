import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { smoke } = await import("./commands/smoke.mjs")
await smoke(process.argv.slice(2))
