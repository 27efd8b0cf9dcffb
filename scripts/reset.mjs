import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { reset } = await import("./commands/reset.mjs")
await reset(process.argv.slice(2))
