import { SEALED_PREFIX } from "@dakkah/outbox"

import { MASKED } from "./vault"

/** Puts the mask where a sealed text stands, at any depth of plain data. Changes what it is given, which nobody else holds. */
export function maskSealed(data: unknown): unknown {
  if (typeof data === "string") return data.startsWith(SEALED_PREFIX) ? MASKED : data
  if (Array.isArray(data)) {
    data.forEach((item, index) => {
      const masked = maskSealed(item)
      if (masked !== item) data[index] = masked
    })
  } else if (isPlain(data)) {
    for (const [name, value] of Object.entries(data)) {
      const masked = maskSealed(value)
      if (masked !== value) data[name] = masked
    }
  }
  return data
}

function isPlain(data: unknown): data is Record<string, unknown> {
  if (typeof data !== "object" || data === null) return false
  const prototype: unknown = Object.getPrototypeOf(data)
  return prototype === Object.prototype || prototype === null
}
