import { existsSync, rmSync, writeFileSync } from "node:fs"

import { until } from "./http"

/** Whether the city's Medusa can be made to stand still: only in a city that the tests started themselves. */
export const canFreeze = (): boolean => process.env.CITYOS_FREEZE_FILE !== undefined

/**
 * Has Medusa stand still right after its next `commits` committed statements, counted from now, while `work` goes on.
 * @returns false where `work` was done before so many were committed
 */
export async function freezeAfter(commits: number, work: () => Promise<unknown>): Promise<boolean> {
  const file = process.env.CITYOS_FREEZE_FILE ?? ""
  const reached = `${file}.reached`
  rmSync(reached, { force: true })
  writeFileSync(file, String(commits))
  let answered = false
  void work().then(
    () => (answered = true),
    () => undefined,
  )
  await until("Medusa to stand still, or the work to be done", () =>
    Promise.resolve(existsSync(reached) || answered ? true : null),
  )
  rmSync(file, { force: true })
  return existsSync(reached)
}
