/** One way of doing the work that is measured. */
export interface Contender {
  name: string
  /** Does `amount` units of work. */
  run: (amount: number, round: number) => Promise<void>
}

export interface Comparison {
  baseline: string
  rounds: number
  amount: number
  /** Units of work per second, per contender: median with least and most. */
  rates: Record<string, { median: number; min: number; max: number }>
  /** Of each contender's rate to the baseline's in the same round: median with least and most. */
  ratios: Record<string, { median: number; min: number; max: number }>
}

/**
 * Runs contenders in turn, round by round, so that a machine whose speed drifts is as unkind to each. The first round warms up
 * and is not counted. The first contender is the baseline.
 */
export async function interleave(
  contenders: readonly [Contender, ...Contender[]],
  { rounds = 7, amount = 200 } = {},
): Promise<Comparison> {
  const seconds = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? contenders : [...contenders].reverse()
    for (const { name, run } of order) {
      const start = process.hrtime.bigint()
      await run(amount, round)
      const spent = Number(process.hrtime.bigint() - start) / 1e9
      if (round > 0) seconds.get(name)?.push(spent)
    }
  }
  const base = seconds.get(contenders[0].name) ?? []
  const names = contenders.map(({ name }) => name)
  const own = (name: string) => seconds.get(name) ?? []
  return {
    baseline: contenders[0].name,
    rounds,
    amount,
    rates: Object.fromEntries(names.map((name) => [name, spread(own(name).map((spent) => amount / spent))])),
    ratios: Object.fromEntries(
      names.map((name) => [name, spread(own(name).map((spent, index) => (base[index] ?? spent) / spent))]),
    ),
  }
}

function spread(values: readonly number[]): { median: number; min: number; max: number } {
  const sorted = [...values].sort((left, right) => left - right)
  const at = (place: number) => sorted[place] ?? 0
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) }
}

/** A table that a person reads: rate and ratio per contender. */
export function table(title: string, { baseline, rounds, amount, rates, ratios }: Comparison): string {
  const lines = Object.entries(rates).map(([name, rate]) => {
    const ratio = ratios[name]
    const shown = ratio ? `${ratio.median.toFixed(2)}x (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)})` : ""
    return `  ${name.padEnd(28)} ${rate.median.toFixed(0).padStart(7)}/s (${rate.min.toFixed(0)} to ${rate.max.toFixed(0)})  ${shown}`
  })
  return [`${title}: ${rounds} rounds of ${amount}, baseline "${baseline}"`, ...lines].join("\n")
}
