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
 * Next watch their own sources themselves.)
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
      "--env-mode=loose",
      "--filter=./connectors/*",
      "--filter=./plugins/*",
    ],
    cwd: ROOT,
    env: childEnvironment({}),
  })
  for (const service of SERVICES) {
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    let busy = Promise.resolve()
    const changed = () => {
      clearTimeout(timer)
      // A build writes many files: one start when it has been quiet for a while, never two at once.
      timer = setTimeout(() => (busy = busy.then(() => again(service.name))), QUIET_MS)
    }
    for (const folder of (service.watch ?? []).flatMap(expand)) watch(folder, { recursive: true }, changed)
  }

  async function again(/** @type {string} */ name) {
    if (stack.stopping()) return
    say(`  … ${name}: its libraries changed, starting it again`)
    try {
      await stack.parts.stop(name)
      await stack.restart(name)
      say(`  ✔ ${name} runs again`)
    } catch (error) {
      if (!stack.stopping()) warn(`${describeError(error)}\n  It starts again when they change.`)
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
