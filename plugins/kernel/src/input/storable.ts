/** JSON nests as deep as its sender likes; code that walks it again does not. */
const DEEPEST = 100
/** Postgres keeps no NUL in a text and no half of a surrogate pair in a document; JavaScript has both. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** What a request says that no database can keep: where it stands, and what is wrong with it. */
export interface Unstorable {
  where: string
  what: "nul" | "surrogate" | "depth"
}

/**
 * Finds the first text, key or depth in parsed JSON that cannot be stored. Walks with a stack of its own, so that no depth
 * of nesting exhausts the engine's.
 * @param name what the value is called in `where`
 */
export function findUnstorable(value: unknown, name: string): Unstorable | null {
  const open: { value: unknown; where: readonly string[] }[] = [{ value, where: [name] }]
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: inner, where } = next
    if (typeof inner === "string") {
      const what = faultOf(inner)
      if (what) return { where: where.join("."), what }
    }
    if (inner === null || typeof inner !== "object") continue
    if (where.length > DEEPEST) return { where: `${where.slice(0, 3).join(".")}…`, what: "depth" }
    // From the back: the first in the text is the first to be named.
    for (const [key, member] of Object.entries(inner).reverse()) {
      const what = faultOf(key)
      if (what) return { where: `a name in ${where.join(".")}`, what }
      open.push({ value: member, where: [...where, key] })
    }
  }
  return null
}

/**
 * The same for an address, whose escapes are read first: `%00` is a NUL too.
 * @param url path and query as they were sent
 */
export function findUnstorableInUrl(url: string): Unstorable | "malformed" | null {
  const [path = "", query = ""] = url.split(/\?(.*)/s)
  try {
    // A plus is a space in a query, and neither is at fault.
    return findUnstorable(decodeURIComponent(path), "path") ?? findUnstorable(decodeURIComponent(query), "query")
  } catch {
    return "malformed"
  }
}

function faultOf(text: string): "nul" | "surrogate" | null {
  const found = UNSTORABLE.exec(text)
  if (!found) return null
  return found[0] === "\0" ? "nul" : "surrogate"
}
