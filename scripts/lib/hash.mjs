import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"

/** @param {string} folder @param {(path: string) => boolean} accept @returns {string[]} sorted paths of all files below */
export function filesBelow(folder, accept = () => true) {
  if (!existsSync(folder)) return []
  /** @type {string[]} */
  const found = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...filesBelow(path, accept))
    else if (entry.isFile() && accept(path)) found.push(path)
  }
  return found.sort()
}

/**
 * One hash over the contents of files and folders; what does not exist counts as empty.
 * @param {string[]} paths
 * @param {(path: string) => boolean} [accept] which files of a folder count
 */
export function hashOf(paths, accept) {
  const hash = createHash("sha256")
  for (const path of paths) {
    const files = existsSync(path) && statSync(path).isDirectory() ? filesBelow(path, accept) : [path]
    for (const file of files)
      hash
        .update(file)
        .update("\0")
        .update(existsSync(file) ? readFileSync(file) : "")
  }
  return hash.digest("hex").slice(0, 32)
}
