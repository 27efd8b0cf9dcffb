import { closeDatabases } from "../src/database"
import { catalogue } from "./catalogue"
import { checkout } from "./checkout"
import { ledger } from "./ledger"
import { report } from "./lib/report"
import { resultOf, type Measurement, type Settings } from "./lib/result"
import { keep } from "./lib/results-page"
import { outbox } from "./outbox"
import { saga } from "./saga"
import { start } from "./start"

/** Each measures against a baseline in the same run. */
const BENCHMARKS: Record<string, (settings: Settings) => Promise<Measurement>> = {
  ledger,
  saga,
  catalogue,
  checkout,
  outbox,
  start,
}

/** What `npm run bench` calls once everything that is measured runs. */
async function main(words: readonly string[]): Promise<void> {
  const quick = words.includes("--quick")
  for (const name of words.filter((word) => word in BENCHMARKS)) {
    const measure = BENCHMARKS[name]
    if (!measure) continue
    const result = resultOf(name, await measure({ quick }))
    process.stdout.write(`${report(result)}\n`)
    if (!quick) keep(result)
  }
  await closeDatabases()
}

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`bench: ${error.stack ?? error.message}\n`)
  process.exitCode = 1
})
