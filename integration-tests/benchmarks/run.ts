import { ledger } from "./ledger"

/** Each prints its ratios against a baseline that is measured in the same run. */
const BENCHMARKS: Record<string, () => Promise<string>> = { ledger }

/** `npm run bench [name]`: all of them, or the ones that are named. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !(name in BENCHMARKS))
  if (unknown) throw new Error(`there is no benchmark "${unknown}". There are: ${Object.keys(BENCHMARKS).join(", ")}`)
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (names.length > 0 && !names.includes(name)) continue
    process.stdout.write(`${await run()}\n`)
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`bench: ${error.message}\n`)
  process.exitCode = 1
})
