import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { test } = await import("./commands/test.mjs")
await test(process.argv.slice(2))
