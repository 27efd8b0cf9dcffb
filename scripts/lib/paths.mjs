import { homedir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the repository. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")

/** What is kept whatever happens to the data: the package manager, the build cache, the locks of the set-up. */
export const TOOLS = join(ROOT, ".data", "tools")

/** Folder of the data of `npm start`; `CITYOS_DATA_DIR` moves it. */
export function dataFolder(environment = process.env) {
  return resolve(ROOT, environment.CITYOS_DATA_DIR || ".data")
}

/** Folder outside the tree for what is costly to make and the same for every clone (the Temporal server). */
export function cacheFolder(environment = process.env) {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), ".cache"), "dakkah-cityos")
}
