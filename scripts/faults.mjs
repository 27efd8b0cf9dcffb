import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { faults } = await import("./commands/faults.mjs")
await faults()
