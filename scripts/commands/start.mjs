import { join, relative } from "node:path"
import { ending } from "../lib/ending.mjs"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { Failure } from "../lib/failure.mjs"
import { takeLock } from "../lib/lock.mjs"
import { dataFolder } from "../lib/paths.mjs"
import { preflight } from "../lib/preflight.mjs"
import { duration, elapsed, say, warn } from "../lib/progress.mjs"
import { isInstalled } from "../lib/setup/pnpm.mjs"
import { setUp } from "../lib/setup/setup.mjs"

/**
 * `npm start` and `npm run dev`: from a fresh clone to a running suite, then until Ctrl-C or a crash.
 * @param {{ develop: boolean }} options
 */
export async function start({ develop }) {
  const { onEnd, onForce, end, fail } = ending()
  const command = develop ? "npm run dev" : "npm start"
  try {
    loadDotEnv()
    const data = dataFolder()
    preflight({ folder: data })
    const lock = takeLock(join(data, "run.lock"), command)
    if (!("release" in lock)) throw alreadyRuns(lock.holder, data)
    onEnd(lock.release)

    say(`Dakkah CityOS Commerce${develop ? ", development" : ""}`)
    let started = false
    // In development a part may fall over what is being written: the rest stays.
    const onCrash = (/** @type {Failure} */ failure) =>
      void (started && (develop ? warn(failure.describe()) : fail(failure)))
    const make = async () => {
      const { readSettings } = await import("../lib/environment/read.mjs")
      const { createStack } = await import("../lib/stack/stack.mjs")
      const made = createStack({ settings: readSettings(process.env), data, develop, onCrash })
      onEnd(made.stop)
      onForce(made.parts.killAll)
      return made
    }
    // A wrong setting or a taken port is told before the minutes of a build, where the checkers are installed already.
    const early = isInstalled() ? await make() : undefined
    await early?.prepare()
    await setUp({ logs: join(data, "logs"), command })

    const stack = early ?? (await make())
    await stack.start()
    started = true
    if (develop) (await import("../lib/stack/develop.mjs")).restartOnChange(stack)

    const { addressTable } = await import("../lib/stack/address-table.mjs")
    say(addressTable(stack))
    for (const note of stack.notes) say(`! ${note}`)
    say(
      `Ready in ${duration(elapsed())}. Logs: ${relative(process.cwd(), stack.logs) || "."}. Ctrl-C stops everything.`,
    )
    // Signals alone do not keep a process; the parts' own pipes do not exist.
    setInterval(() => {}, 2 ** 30)
  } catch (error) {
    await fail(error)
    await end(1)
  }
}

function alreadyRuns(/** @type {import("../lib/lock.mjs").Holder} */ holder, /** @type {string} */ data) {
  return new Failure(
    "already_running",
    `${holder.command} runs as process ${holder.pid} since ${holder.at} on ${data}. Stop it with Ctrl-C there (or: kill ${holder.pid}), ` +
      "or start a second one on other data and ports (CITYOS_DATA_DIR, MEDUSA_PORT, ...).",
  )
}
