import type { AccessRule, Method } from "./access"

interface Node {
  rules: Map<Method, AccessRule>
  /** Rules of a line that ends in `/**`: they cover everything below. */
  below: Map<Method, AccessRule>
  fixed: Map<string, Node>
  parameter?: Node
}

const node = (): Node => ({ rules: new Map(), below: new Map(), fixed: new Map() })

export interface AccessTable {
  find(method: string, path: string): AccessRule | undefined
  rules: readonly AccessRule[]
}

/**
 * Finds the line for a request as the router does: a fixed segment before a parameter, a whole line before one that covers a folder.
 */
export function accessTable(rules: readonly AccessRule[]): AccessTable {
  const root = node()
  for (const rule of rules) insert(root, rule)
  return { rules, find: (method, path) => search(root, segments(path), 0, method.toUpperCase() as Method) }
}

const segments = (path: string): string[] => path.split("/").filter(Boolean)

function insert(root: Node, rule: AccessRule): void {
  let at = root
  for (const segment of segments(rule.path)) {
    if (segment === "**") {
      at.below.set(rule.method, rule)
      return
    }
    if (segment.startsWith(":")) at = at.parameter ??= node()
    else {
      const next = at.fixed.get(segment) ?? node()
      at.fixed.set(segment, next)
      at = next
    }
  }
  at.rules.set(rule.method, rule)
}

function search(at: Node, path: readonly string[], depth: number, method: Method): AccessRule | undefined {
  const segment = path[depth]
  if (segment === undefined) return at.rules.get(method) ?? at.below.get(method)
  const fixed = at.fixed.get(segment)
  return (
    (fixed && search(fixed, path, depth + 1, method)) ??
    (at.parameter && search(at.parameter, path, depth + 1, method)) ??
    at.below.get(method)
  )
}
