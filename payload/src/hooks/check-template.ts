import { ValidationError, type CollectionBeforeChangeHook } from "payload"
import { problemOf } from "../mail/check"

interface Variable {
  name?: unknown
}

/** Refuses a text that cannot be rendered, or that uses a variable nobody promised, while its author is still there. */
export const checkTemplate =
  (fields: readonly string[]): CollectionBeforeChangeHook =>
  ({ data, originalDoc, collection, req }) => {
    const variables: Variable[] = data.variables ?? originalDoc?.variables ?? []
    const declared = variables.flatMap(({ name }) => (typeof name === "string" ? [name] : []))
    const errors = fields.flatMap((path) => {
      const source: unknown = data[path]
      const problem = typeof source === "string" ? problemOf(source, declared) : null
      return problem ? [{ path, message: `${path}: ${problem}` }] : []
    })
    if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req }, req.t)
    return data
  }
