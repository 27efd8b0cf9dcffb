import { Failure } from "../failure.mjs"
import { VARIABLES } from "./child.mjs"
import { environmentSchema } from "./schema.mjs"

/**
 * Checks the variables of the stack; an empty one counts as not set.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import("./schema.mjs").Settings}
 * @throws {Failure} bad_setting, naming every variable that is wrong, never its value where that may be a secret
 */
export function readSettings(environment) {
  const given = Object.fromEntries(VARIABLES.map((name) => [name, environment[name] || undefined]))
  const result = environmentSchema.safeParse(given)
  if (result.success) return result.data
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)
  throw new Failure(
    "bad_setting",
    `${wrong.join("; ")}. Set it right in .env or the shell (.env.example explains each).`,
  )
}
