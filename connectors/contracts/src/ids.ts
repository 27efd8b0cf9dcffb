/** Builders and parsers of the ids that must be the same wherever they are made (specification 8.2, architecture 6). */

/** A part of an id: no separator of either format, no blank. Long enough for any of our ids, short enough for a column. */
const PART = /^[A-Za-z0-9_.@-]{1,128}$/
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

function part(name: string, value: string): string {
  if (!PART.test(value)) {
    throw new RangeError(`${name}: "${value}" must be 1 to 128 letters, digits, "_", ".", "@" or "-"`)
  }
  return value
}

export interface WorkflowRef {
  tenant_id: string
  domain: string
  entity_id: string
  action: string
}

/**
 * `tenant:{tenant_id}:{domain}:{entity_id}:{action}`. An action that may be repeated ends with its request's id: `action.request`.
 * @throws RangeError when a part holds a colon, a slash, a blank or nothing
 */
export function workflowId({ tenant_id, domain, entity_id, action }: WorkflowRef): string {
  return [
    "tenant",
    part("tenant_id", tenant_id),
    part("domain", domain),
    part("entity_id", entity_id),
    part("action", action),
  ].join(":")
}

/** @returns null for an id of another format */
export function parseWorkflowId(id: string): WorkflowRef | null {
  const [prefix, tenant_id, domain, entity_id, action, ...rest] = id.split(":")
  if (prefix !== "tenant" || rest.length > 0) return null
  if (!tenant_id || !domain || !entity_id || !action) return null
  return [tenant_id, domain, entity_id, action].every((value) => PART.test(value))
    ? { tenant_id, domain, entity_id, action }
    : null
}

/**
 * `scheduled:tenant:{tenant_id}:{job}:{moment}` or `scheduled:system:{job}:{moment}`.
 * @param moment UTC, `2026-02-08` or `2026-02-08T12:00`
 */
export function scheduledWorkflowId(job: string, moment: string, tenant_id?: string): string {
  if (!MOMENT.test(moment)) throw new RangeError(`moment: "${moment}" must be YYYY-MM-DD or YYYY-MM-DDTHH:MM, in UTC`)
  const scope = tenant_id === undefined ? "system" : `tenant:${part("tenant_id", tenant_id)}`
  return `scheduled:${scope}:${part("job", job)}:${moment}`
}

export interface EffectRef {
  tenant_id: string
  /** Order, vendor order or other subject of the effect. */
  subject_id: string
  /** What happens to the world: `capture`, `delivery`. Not who asks for it. */
  effect: string
  /** 1 for the first of its kind on the subject, 2 for the second (a second partial refund). */
  ordinal: number
}

/**
 * `{tenant}/{subject}/{effect}/{ordinal}`: the key under which an effect happens once, whoever asks, however often.
 * @throws RangeError when a part is not fit for an id or the ordinal is not a whole number from 1
 */
export function effectKey({ tenant_id, subject_id, effect, ordinal }: EffectRef): string {
  if (!Number.isSafeInteger(ordinal) || ordinal < 1)
    throw new RangeError(`ordinal: ${ordinal} must be a whole number from 1`)
  return [part("tenant_id", tenant_id), part("subject_id", subject_id), part("effect", effect), String(ordinal)].join(
    "/",
  )
}

/** @returns null for a key of another format */
export function parseEffectKey(key: string): EffectRef | null {
  const [tenant_id, subject_id, effect, ordinal, ...rest] = key.split("/")
  if (rest.length > 0 || !tenant_id || !subject_id || !effect || !ordinal) return null
  if (![tenant_id, subject_id, effect].every((value) => PART.test(value)) || !/^[1-9]\d{0,8}$/.test(ordinal))
    return null
  return { tenant_id, subject_id, effect, ordinal: Number(ordinal) }
}
