import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline/promises"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { Failure, describeError } from "../lib/failure.mjs"
import { holderOf } from "../lib/lock.mjs"
import { dataFolder } from "../lib/paths.mjs"
import { removeDatabase } from "../lib/postgres/program.mjs"
import { say, warn } from "../lib/progress.mjs"
import { endOrphans } from "../lib/run-record.mjs"

/** What is costly to make and the same for any data stays, and so do the data of `npm test`, which has its own. */
const KEPT = ["tools", "turbo", "setup.lock", "test", "smoke-logs"]

/**
 * `npm run reset`: empties the data (databases, secrets, logs) after asking; `--yes` does not ask.
 * @param {string[]} args
 */
export async function reset(args) {
  try {
    loadDotEnv()
    const data = dataFolder()
    const holder = holderOf(join(data, "run.lock"))
    if (holder)
      throw new Failure(
        "already_running",
        `${holder.command} runs on these data as process ${holder.pid}. Stop it first.`,
      )
    const present = existsSync(data) ? readdirSync(data).filter((name) => !KEPT.includes(name)) : []
    if (!present.length) return say(`There are no data in ${data}.`)
    say(`This removes, for good, from ${data}: ${present.join(", ")}.`)
    say("All orders, products, users and secrets of this installation go with it. External databases are not touched.")
    if (!args.includes("--yes") && !(await agrees())) return say("Nothing was removed.")
    await endOrphans(join(data, "run.json"))
    removeDatabase(join(data, "postgres"))
    for (const name of present) rmSync(join(data, name), { recursive: true, force: true })
    say('Empty. "npm start" begins anew.')
  } catch (error) {
    warn(describeError(error))
    process.exitCode = 1
  }
}

async function agrees() {
  if (!process.stdin.isTTY)
    throw new Failure("not_confirmed", 'there is no terminal to ask at. Use "npm run reset -- --yes".')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Type "reset" to go on: ')
  terminal.close()
  return answer.trim() === "reset"
}
