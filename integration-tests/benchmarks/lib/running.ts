import { readFileSync } from "node:fs"

/** A setting that `npm run bench` gives. @throws Error that says so */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this as "npm run bench"`)
  return value
}

/** Process id of a part of the running suite. @throws Error when it does not run */
export function pidOf(part: string): number {
  const { processes } = JSON.parse(readFileSync(setting("CITYOS_RUN_FILE"), "utf8")) as {
    processes: { name: string; pid: number }[]
  }
  const found = processes.find(({ name }) => name === part)
  if (!found) throw new Error(`${part} does not run beside this benchmark`)
  return found.pid
}
