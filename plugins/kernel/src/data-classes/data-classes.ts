/** Specification 7.1, from the most open to the most guarded. */
export type DataClass = "public" | "internal" | "confidential" | "restricted"

/** A Restricted field: `sealed` lies encrypted by us; `core` lies as the engine keeps it (a hash, a token of its own). */
export interface Restricted {
  class: "restricted"
  held: "sealed" | "core"
  /** Column of the blind index, where the field must be found by an equal value. */
  index?: string
  /** What two spellings of one value have in common, before the index is made of it. */
  normalize?: (value: string) => string
}

export type FieldClass = Exclude<DataClass, "restricted"> | Restricted

/** The classes of one table's fields. */
export interface TableClasses {
  table: string
  /** The area of the routes that show it to staff (`merchant(area)`); absent where no route does. */
  area?: string
  fields: Readonly<Record<string, FieldClass>>
}

/** A field that the kernel encrypts before it is written; the database refuses it in the clear. */
export const sealed = (options: Pick<Restricted, "index" | "normalize"> = {}): Restricted => ({
  class: "restricted",
  held: "sealed",
  ...options,
})

/** A secret that only its hash is kept of, or that the engine guards in its own way. */
export const hashed: Restricted = { class: "restricted", held: "core" }

/** One table of a plugin's `data-classes.ts`. A field without a class holds nothing about a person and no secret. */
export function classify(table: string, { area, fields }: Omit<TableClasses, "table">): TableClasses {
  return { table, area, fields }
}

export const classOf = (field: FieldClass): DataClass => (typeof field === "string" ? field : field.class)

export const isGuarded = (field: FieldClass): boolean => ["confidential", "restricted"].includes(classOf(field))

/** A column that holds sealed texts and nothing else. */
export interface SealedField extends Pick<Restricted, "index" | "normalize"> {
  table: string
  field: string
}

export function sealedFields(classes: readonly TableClasses[]): SealedField[] {
  return classes.flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([field, entry]) =>
      typeof entry === "object" && entry.held === "sealed"
        ? [{ table, field, index: entry.index, normalize: entry.normalize }]
        : [],
    ),
  )
}

/** Areas whose answers hold what is told about people: their reading by staff is written down. */
export function guardedAreas(classes: readonly TableClasses[]): ReadonlySet<string> {
  return new Set(classes.flatMap(({ area, fields }) => (area && Object.values(fields).some(isGuarded) ? [area] : [])))
}
