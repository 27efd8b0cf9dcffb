import type { Comparison } from "./interleave"
import { reached, type Result } from "./result"
import type { Spread } from "./spread"

const digits = (value: number): number => (value >= 100 ? 0 : value >= 10 ? 1 : 2)
const shown = (value: number): string => value.toFixed(digits(value))
const range = ({ median, min, max }: Spread): string => `${shown(median)} (${shown(min)} to ${shown(max)})`

/** A table that a person reads: rates, processor time and ratios of each contender, then figures, goals and notes. */
export function report(result: Result): string {
  const { benchmark, comparisons, figures = {}, goals = [], notes } = result
  return [
    `${benchmark}`,
    ...comparisons.flatMap(comparisonLines),
    ...Object.entries(figures).map(
      ([name, value]) => `  ${name.padEnd(44)} ${typeof value === "number" ? shown(value) : range(value)}`,
    ),
    ...goals.map((goal) => {
      const met = reached(goal, comparisons)
      const word = met === null ? "not measured" : met ? "reached" : "MISSED"
      return `  goal: ${goal.contender}, ${goal.measure} >= ${goal.at_least}: ${word}`
    }),
    ...notes.map((note) => `  ${note}`),
    "",
  ].join("\n")
}

function comparisonLines({ title, unit, baseline, rounds, amount, contenders }: Comparison): string[] {
  return [
    `  ${title}: ${rounds} rounds of ${amount} ${unit}s each, baseline "${baseline}"`,
    ...Object.entries(contenders).map(([name, { rate, rate_ratio, cpu_ms, cpu_ratio }]) =>
      [
        `    ${name.padEnd(26)}`,
        `${range(rate)} ${unit}s/s`.padEnd(40),
        `${range(rate_ratio)}x`.padEnd(26),
        cpu_ms && cpu_ratio ? `cpu ${range(cpu_ms)} ms/${unit}, ${range(cpu_ratio)}x` : "",
      ].join(" "),
    ),
  ]
}
