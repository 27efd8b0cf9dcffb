import type { Aim } from "./aim"
import type { Answer } from "./client"

type Fields = Record<string, unknown>

const UNKNOWN = /Unrecognized fields: '([^']*)'/
const REQUIRED = /Field '([^']*)' is required/g
const TYPE = /Expected type: '([^']*)' for field '([^']*)'/g
const ENUM = /Expected: '([^']*)' for field '([^']*)'/g
const ROUNDS = 7

/**
 * Finds what a route accepts by listening to its refusals: unknown fields go, missing ones come, types are changed. So a route
 * that nobody has described is attacked with a body that passes its validation.
 * @returns the last answer and the fields that were sent with it
 */
export async function fit(
  aim: Aim,
  start: Fields,
  send: (fields: Fields) => Promise<Answer>,
): Promise<{ answer: Answer; fields: Fields }> {
  let fields = structuredClone(start)
  for (let round = 1; ; round += 1) {
    const answer = await send(fields)
    const next = answer.status === 400 && round < ROUNDS ? corrected(aim, fields, answer.text) : null
    if (!next) return { answer, fields }
    fields = next
  }
}

function corrected(aim: Aim, fields: Fields, text: string): Fields | null {
  const next = structuredClone(fields)
  let changed = false
  for (const name of UNKNOWN.exec(text)?.[1]?.split(", ") ?? []) changed = drop(next, name) || changed
  for (const [, where = ""] of text.matchAll(REQUIRED)) changed = put(next, where, aim.value(last(where))) || changed
  for (const [, type = "", where = ""] of text.matchAll(TYPE))
    changed = put(next, where, aim.value(last(where), type.split(", ")[0])) || changed
  for (const [, values = "", where = ""] of text.matchAll(ENUM))
    changed = put(next, where, values.split(", ")[0]) || changed
  return changed ? next : null
}

const last = (where: string): string => where.split(", ").findLast((part) => !/^\d+$/.test(part)) ?? ""

/** Drops a field wherever it stands. */
function drop(value: unknown, name: string): boolean {
  if (value === null || typeof value !== "object") return false
  const here = !Array.isArray(value) && name in value && delete (value as Fields)[name]
  return Object.values(value).reduce((found: boolean, inner) => drop(inner, name) || found, here)
}

function put(fields: Fields, where: string, value: unknown): boolean {
  const steps = where.split(", ").filter(Boolean)
  const field = steps.pop()
  if (field === undefined) return false
  let at: Fields = fields
  for (const step of steps) {
    const inner = at[step]
    at = (inner !== null && typeof inner === "object" ? inner : (at[step] = {})) as Fields
  }
  at[field] = value
  return true
}
