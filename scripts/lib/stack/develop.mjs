import { existsSync, readdirSync, watch } from "node:fs"
import { join } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { ROOT } from "../paths.mjs"
import { say, warn } from "../progress.mjs"
import { describeError } from "../failure.mjs"
import { SERVICES } from "./services.mjs"

const QUIET_MS = 1_500

/**
 * Development: packages are built again as they change, and a part whose libraries changed starts again. (Medusa and
 * Next watch their own sources themselves; relay and worker run under `node --watch`.)
 * @param {ReturnType<typeof import("./stack.mjs").createStack>} stack
 */
export function restartOnChange(stack) {
  stack.parts.start({
    name: "watch",
    command: join(ROOT, "node_modules", ".bin", "turbo"),
    args: [
      "watch",
      "build",
      "--ui=stream",
      `--cache-dir=${join(ROOT, ".data", "turbo")}`,
      "--filter=./connectors/*",
      "--filter=./plugins/*",
    ],
    cwd: ROOT,
    env: childEnvironment({}),
  })
  for (const service of SERVICES) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    const changed = () => {
      clearTimeout(timer)
      // A build writes many files: one start when it has been quiet for a while.
      timer = setTimeout(() => void again(service.name), QUIET_MS)
    }
    for (const folder of (service.watch ?? []).flatMap(expand)) watch(folder, { recursive: true }, changed)
  }

  async function again(/** @type {string} */ name) {
    if (!stack.parts.get(name)?.running()) return
    say(`  … ${name}: its libraries changed, starting it again`)
    try {
      await stack.parts.kill(name)
      await stack.restart(name)
      say(`  ✔ ${name} runs again`)
    } catch (error) {
      warn(describeError(error))
    }
  }
}

/** @returns {string[]} folders for a path with at most one `*` */
function expand(/** @type {string} */ path) {
  const [before = "", after] = path.split("*")
  const folders =
    after === undefined ? [path] : readdirSync(join(ROOT, before)).map((name) => `${before}${name}${after}`)
  return folders.map((folder) => join(ROOT, folder)).filter((folder) => existsSync(folder))
}
