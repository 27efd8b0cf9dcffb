import { execFileSync } from "node:child_process"
import { cpus, totalmem } from "node:os"
import type { Comparison } from "./interleave"
import type { Spread } from "./spread"

/** A ratio that the benchmark has to reach. */
export interface Goal {
  contender: string
  measure: "cpu_ratio" | "rate_ratio"
  at_least: number
}

export interface Measurement {
  comparisons: Comparison[]
  goals?: Goal[]
  /** What is no comparison: latencies, times of a start, memory. By name, with its unit in the name. */
  figures?: Record<string, number | Spread>
  /** What a reader has to know to read the figures. */
  notes: string[]
}

export interface Result extends Measurement {
  benchmark: string
  /** UTC instant. */
  at: string
  commit: string
  machine: { processor: string; cores: number; memory_gb: number; node: string; system: string }
}

export interface Settings {
  /** Fewer and shorter rounds, nothing is written down. */
  quick: boolean
}

export const resultOf = (benchmark: string, measurement: Measurement): Result => ({
  benchmark,
  at: new Date().toISOString(),
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim(),
  machine: {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 1024 ** 3),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  },
  ...measurement,
})

/** Whether a goal is reached by the median; null where its measure could not be taken. */
export function reached({ contender, measure, at_least }: Goal, comparisons: readonly Comparison[]): boolean | null {
  const found = comparisons.map(({ contenders }) => contenders[contender]?.[measure]).find(Boolean)
  return found ? found.median >= at_least : null
}
