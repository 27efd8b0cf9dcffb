import { spread, type Spread } from "./spread"

/** One way of doing the work that is measured. */
export interface Contender {
  name: string
  /** Before the clock runs. */
  prepare?: (round: number) => Promise<void>
  /** Does `amount` units of work. */
  run: (amount: number, round: number) => Promise<void>
  /** When the clock has stopped. */
  finish?: (amount: number, round: number) => Promise<void>
  /** Processor seconds used so far by everything that does its work; null where they cannot be read. */
  cpu?: () => number | null
}

export interface Figures {
  /** Units of work per second. */
  rate: Spread
  /** Own rate over the baseline's in the same round: 1 is as fast, 2 twice as fast. */
  rate_ratio: Spread
  /** Processor milliseconds per unit of work. */
  cpu_ms: Spread | null
  /** The baseline's processor time per unit over the own one in the same round: 1 is as cheap, 0.5 twice as dear. */
  cpu_ratio: Spread | null
}

export interface Comparison {
  title: string
  unit: string
  baseline: string
  rounds: number
  /** Units of work per round and contender. */
  amount: number
  contenders: Record<string, Figures>
}

interface Sample {
  seconds: number
  cpu: number | null
}

/**
 * Runs contenders in turn, round by round, in an order that turns round each time, so that a machine whose speed drifts is as
 * unkind to each. The first round warms up and is not counted. The first contender is the baseline.
 */
export async function interleave(
  title: string,
  contenders: readonly [Contender, ...Contender[]],
  { rounds = 7, amount = 200, unit = "unit" } = {},
): Promise<Comparison> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as Sample[]]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : [...contenders].reverse()) {
      await contender.prepare?.(round)
      const sample = await sampled(contender, amount, round)
      await contender.finish?.(amount, round)
      if (round > 0) samples.get(contender.name)?.push(sample)
    }
  }
  const base = samples.get(contenders[0].name) ?? []
  return {
    title,
    unit,
    baseline: contenders[0].name,
    rounds,
    amount,
    contenders: Object.fromEntries([...samples].map(([name, own]) => [name, figures(own, base, amount)])),
  }
}

async function sampled({ run, cpu }: Contender, amount: number, round: number): Promise<Sample> {
  const before = cpu?.() ?? null
  const start = process.hrtime.bigint()
  await run(amount, round)
  const seconds = Number(process.hrtime.bigint() - start) / 1e9
  const after = cpu?.() ?? null
  return { seconds, cpu: before === null || after === null ? null : after - before }
}

function figures(own: readonly Sample[], base: readonly Sample[], amount: number): Figures {
  const cpu = own.flatMap((sample) => (sample.cpu === null ? [] : [sample.cpu]))
  const pairs = own.flatMap((sample, index) => {
    const other = base[index]?.cpu ?? null
    return sample.cpu === null || other === null || sample.cpu === 0 ? [] : [other / sample.cpu]
  })
  return {
    rate: spread(own.map(({ seconds }) => amount / seconds)),
    rate_ratio: spread(own.map(({ seconds }, index) => (base[index]?.seconds ?? seconds) / seconds)),
    cpu_ms: cpu.length === own.length ? spread(cpu.map((used) => (used * 1_000) / amount)) : null,
    cpu_ratio: pairs.length === own.length ? spread(pairs) : null,
  }
}
