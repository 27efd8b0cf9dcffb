import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { rotateKeys } = await import("./commands/rotate-keys.mjs")
await rotateKeys()
