import { availableParallelism } from "node:os"
import { join } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"
import { memoryLimit } from "../preflight.mjs"
import { run } from "../run.mjs"

const TURBO = join(ROOT, "node_modules", ".bin", "turbo")
const CACHE = join(ROOT, ".data", "turbo")
/** An admin build takes about 1.5 GB: more at once than fit would be killed in the middle. */
const MEMORY_PER_TASK = 2 * 1024 ** 3

/**
 * Runs a task of every package (or of those named and what they need); only what changed is done again.
 * @param {string} task
 * @param {{ log: string, note?: (text: string) => void, only?: string[], show?: boolean, goOn?: boolean }} options
 * `only`: names of packages; `goOn`: after a failure the independent rest is still done
 * @returns {Promise<string>} turbo's own account: "12 of 12 cached"
 */
export async function turbo(task, { log, note, only = [], show = false, goOn = false }) {
  let summary = ""
  const { code, output } = await run(
    TURBO,
    [
      "run",
      task,
      "--ui=stream",
      `--cache-dir=${CACHE}`,
      "--output-logs=new-only",
      "--log-order=stream",
      "--env-mode=loose",
      `--concurrency=${Math.max(1, Math.min(availableParallelism(), Math.floor(memoryLimit() / MEMORY_PER_TASK)))}`,
      ...only.map((name) => `--filter=${name}...`),
      ...(goOn ? ["--continue=dependencies-successful"] : []),
    ],
    {
      cwd: ROOT,
      env: childEnvironment({}),
      log,
      show,
      name: `turbo run ${task}`,
      allowFailure: true,
      onLine: (line) => {
        const started = /^(\S+): (cache (hit|miss)|ERROR)/.exec(line)
        if (started?.[1]) note?.(started[1])
        const cached = /Cached:\s+(\d+) cached, (\d+) total/.exec(line)
        if (cached) summary = `${cached[1]} of ${cached[2]} unchanged`
      },
    },
  )
  if (code !== 0) throw failureOf(task, output, log)
  note?.(summary)
  return output
}

/** Names the package that failed and shows its own lines, not those of what was built beside it. */
function failureOf(/** @type {string} */ task, /** @type {string} */ output, /** @type {string} */ log) {
  const failed = /Failed:\s+(.+)/.exec(output)?.[1]?.trim()
  const first = failed?.split(/[#,]/)[0]
  const own = output.split("\n").filter((line) => first && line.startsWith(`${first}:${task}:`))
  const lines = (own.length ? own : output.split("\n")).slice(-40)
  return new Failure("build_failed", `"${task}" failed in ${failed ?? "turbo itself"}. All of its output: ${log}.`, {
    log: lines.join("\n"),
  })
}
