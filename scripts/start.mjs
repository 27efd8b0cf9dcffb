import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { start } = await import("./commands/start.mjs")
await start({ develop: process.argv.includes("--dev") })
