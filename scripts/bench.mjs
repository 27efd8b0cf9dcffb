import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { bench } = await import("./commands/bench.mjs")
await bench(process.argv.slice(2))
