import { describeError } from "./failure.mjs"
import { parentOf } from "./process-table.mjs"
import { say, warn } from "./progress.mjs"
import { stopCommands } from "./run.mjs"

const PARENT_MS = 1_000

/**
 * One place where a command ends, whatever the cause: done, a failure, Ctrl-C, a closed terminal, npm killed. It ends
 * what was started, in order, and then this process. A second Ctrl-C does not wait.
 * @param {{ interruptedCode?: number, lastLine?: () => string }} [options] `interruptedCode`: 0 for what runs until it is
 * stopped; `lastLine`: said last of all, whatever happened
 */
export function ending({ interruptedCode = 0, lastLine } = {}) {
  /** @type {(() => Promise<void> | void)[]} */
  const atEnd = []
  /** @type {() => void} */
  let force = () => {}
  let ended = false

  /** @param {number} code @param {string} [word] @returns {Promise<never>} */
  async function end(code, word) {
    if (!ended) {
      ended = true
      if (word) say(word)
      await stopCommands()
      for (const finish of atEnd.reverse()) {
        try {
          await finish()
        } catch (error) {
          warn(describeError(error))
          code ||= 1
        }
      }
      if (lastLine) say(lastLine())
      // Written out before the end: a pipe is emptied later than a terminal.
      await new Promise((resolve) => process.stdout.write("", resolve))
      process.exit(code)
    }
    return new Promise(() => {})
  }

  const interrupted = (/** @type {string} */ signal) => {
    if (ended) {
      warn("Ending at once.")
      force()
      process.exit(130)
    }
    void end(interruptedCode, `\n${signal === "SIGINT" ? "Ctrl-C" : signal}: stopping everything`)
  }
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => interrupted(signal))
  // A terminal that is gone must not stop us from stopping the rest.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {})
  watchParent(() => void end(interruptedCode))

  return {
    /** @param {() => Promise<void> | void} finish runs at the end; the last one given runs first */
    onEnd: (finish) => void atEnd.push(finish),
    /** @param {() => void} kill ends everything at once */
    onForce: (kill) => void (force = kill),
    end,
    /** @param {unknown} error */
    fail: (error) => (ended ? new Promise(() => {}) : (warn(`\n${describeError(error)}`), end(1))),
    get ended() {
      return ended
    },
  }
}

/**
 * npm passes a signal to its shell only, which may die of it without us, and killed it leaves the shell and us behind:
 * when our parent or its parent changes, nobody watches us any more, and we end too.
 */
function watchParent(/** @type {() => void} */ gone) {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`
  const first = ancestors()
  if (!first.startsWith("1 ")) setInterval(() => ancestors() !== first && gone(), PARENT_MS).unref()
}
