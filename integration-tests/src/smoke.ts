import { City } from "./city"

interface TrialBalance {
  totals: { currency_code: string; debit: number; credit: number; balanced: boolean }[]
}

/** One order for the goods of three vendors, over the public store API, to its end. Exits 0 when it stands and the books balance. */
async function main(): Promise<number> {
  const city = City.fromEnvironment()
  const order = await city.placeOrder({ vendors: 3 })
  say(`order ${order.id}: ${order.total} SAR, three vendors`)
  const outcome = await order.outcome(120)
  for (const { recorded_at, status_code, severity } of await order.timeline()) {
    say(`  ${recorded_at}  ${status_code}${severity === "info" ? "" : ` (${severity})`}`)
  }
  const balance = await city.admin<TrialBalance>("/finance/trial-balance")
  for (const { currency_code, debit, credit } of balance.totals) {
    say(`ledger ${currency_code}: debit ${debit}, credit ${credit}, sum ${debit - credit}`)
  }
  const balanced = balance.totals.length > 0 && balance.totals.every((total) => total.balanced)
  say(`outcome: ${outcome}, books ${balanced ? "balanced" : "NOT balanced"}`)
  return outcome === "placed" && balanced ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`smoke: ${error.message}\n`)
    process.exit(1)
  },
)
