const BEAT_MS = 15_000
const startedAt = Date.now()

/** @param {number} milliseconds @returns {string} "0.4 s", "12.3 s", "4 min 18 s" */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Milliseconds since this process began. */
export const elapsed = () => Date.now() - startedAt

/** @param {string} [text] */
export function say(text = "") {
  process.stdout.write(`${text}\n`)
}

/** @param {string} text */
export function warn(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs one step and says its name, what is slow about it and why, that it still runs (every 15 s), and its time.
 * @template T
 * @param {string} name what happens, in words: "install packages"
 * @param {(note: (text: string) => void) => Promise<T> | T} run `note` replaces what the beat and the end say
 * @param {{ slow?: string }} [options] `slow`: how long it may take and why; said at once, so that nobody waits in doubt
 * @returns {Promise<T>}
 */
export async function step(name, run, options = {}) {
  const began = Date.now()
  let note = ""
  if (options.slow) say(`  … ${name}: ${options.slow}`)
  const beat = setInterval(() => {
    say(`  … ${name}: ${duration(Date.now() - began)}${note ? `, ${note}` : ""}`)
  }, BEAT_MS)
  try {
    const result = await run((text) => (note = text))
    say(`  ✔ ${name.padEnd(34)} ${duration(Date.now() - began).padStart(9)}${note ? `  ${note}` : ""}`)
    return result
  } catch (error) {
    say(`  ✘ ${name.padEnd(34)} ${duration(Date.now() - began).padStart(9)}`)
    throw error
  } finally {
    clearInterval(beat)
  }
}
