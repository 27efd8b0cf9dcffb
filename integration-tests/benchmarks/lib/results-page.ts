import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { reached, type Result } from "./result"

const FOLDER = join(__dirname, "..", "results")

/** Writes a result down and makes the page of all results anew. */
export function keep(result: Result): void {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, `${result.benchmark}.json`), `${JSON.stringify(result, null, 2)}\n`)
  writeFileSync(join(FOLDER, "README.md"), page(all()))
}

function all(): Result[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Result)
}

const two = (value: number): string => value.toFixed(value >= 100 ? 0 : 2)

function page(results: readonly Result[]): string {
  return `${["# Benchmarks", "", "Made by `npm run bench`; each line is a median with least and most over the rounds. A ratio above 1 is better than the baseline.", ...results.flatMap(section)].join("\n")}\n`
}

function section({ benchmark, at, commit, machine, comparisons, goals = [], figures = {}, notes }: Result): string[] {
  const { processor, cores, memory_gb, node } = machine
  return [
    "",
    `## ${benchmark}`,
    "",
    `${at.slice(0, 10)}, commit ${commit}, ${cores} cores (${processor}), ${memory_gb} GB, Node ${node}.`,
    ...comparisons.flatMap(({ title, unit, baseline, contenders }) => [
      "",
      `${title}; baseline: ${baseline}.`,
      "",
      `| contender | ${unit}s/s | ratio of rates | CPU ms/${unit} | ratio of CPU |`,
      "| --- | --- | --- | --- | --- |",
      ...Object.entries(contenders).map(
        ([name, { rate, rate_ratio, cpu_ms, cpu_ratio }]) =>
          `| ${name} | ${cell(rate)} | ${cell(rate_ratio)} | ${cell(cpu_ms)} | ${cell(cpu_ratio)} |`,
      ),
    ]),
    ...list(
      Object.entries(figures).map(
        ([name, value]) => `${name}: ${typeof value === "number" ? two(value) : cell(value)}`,
      ),
    ),
    ...list(
      goals.map((goal) => {
        const met = reached(goal, comparisons)
        return `Goal, ${goal.contender}, ${goal.measure} at least ${goal.at_least}: ${met === null ? "not measured" : met ? "reached" : "**missed**"}.`
      }),
    ),
    ...list(notes),
  ]
}

const cell = (value: { median: number; min: number; max: number } | null): string =>
  value ? `${two(value.median)} (${two(value.min)} to ${two(value.max)})` : "-"

const list = (lines: readonly string[]): string[] => (lines.length ? ["", ...lines.map((line) => `- ${line}`)] : [])
