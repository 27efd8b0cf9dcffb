import { requireNode } from "./lib/node-version.mjs"

requireNode()
const { verify } = await import("./commands/verify.mjs")
await verify()
