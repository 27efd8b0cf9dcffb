/** Who may import whom (architecture, section 2). The first folder that a path starts with is its room. */
interface Room {
  folder: string
  name: string
  may: readonly string[]
}

const ROOMS: readonly Room[] = [
  { folder: "connectors/contracts/", name: "@dakkah/contracts", may: [] },
  { folder: "connectors/outbox/", name: "@dakkah/outbox", may: ["@dakkah/contracts"] },
  // The worker shares the outbox's key ring and codec: one encryption for what both put into Temporal.
  { folder: "connectors/worker/", name: "@dakkah/worker", may: ["@dakkah/contracts", "@dakkah/outbox"] },
  { folder: "connectors/", name: "", may: ["@dakkah/contracts"] },
  { folder: "plugins/kernel/", name: "@dakkah/kernel", may: ["@dakkah/contracts", "@dakkah/outbox"] },
  { folder: "plugins/", name: "", may: ["@dakkah/contracts", "@dakkah/outbox", "@dakkah/kernel"] },
  { folder: "payload/", name: "@dakkah/payload", may: ["@dakkah/contracts", "@dakkah/outbox"] },
]

/** The reason an import is refused, or null. */
export function refusal(path: string, imported: string): string | null {
  const room = ROOMS.find(({ folder }) => path.startsWith(folder))
  if (!room) return null
  const target = /^@dakkah\/[^/]+/.exec(imported)?.[0]
  if (target && target !== ownName(path) && !room.may.includes(target)) return `${path} must not import ${imported}`
  if (imported.startsWith("../") && leavesRoom(path, imported)) return `${path} reaches out of its package: ${imported}`
  return null
}

const ownName = (path: string): string => `@dakkah/${path.split("/")[1] ?? ""}`

function leavesRoom(path: string, imported: string): boolean {
  const depth = path.split("/").length - 1
  const up = imported.split("/").filter((part) => part === "..").length
  const root = path.startsWith("payload/") ? 1 : 2
  return depth - up < root
}
