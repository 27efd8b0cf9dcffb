import { existsSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../paths.mjs"

/** Takes `.env` of the repository into the process; what the shell set already wins. */
export function loadDotEnv(path = join(ROOT, ".env")) {
  if (existsSync(path)) process.loadEnvFile(path)
}
