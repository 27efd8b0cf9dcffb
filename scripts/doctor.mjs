import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { doctor } = await import("./commands/doctor.mjs")
await doctor()
