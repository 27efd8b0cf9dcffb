import { MedusaError } from "@medusajs/framework/utils"

/** What Postgres says besides its message (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
export interface DatabaseError {
  code: string
  message: string
  detail?: string
}

const isDatabaseError = (error: Error): error is Error & DatabaseError =>
  /^\d[0-9A-Z]{4}$/.test((error as { code?: unknown }).code?.toString() ?? "")

/** A workflow hands on what a step threw without its code, and some of core's modules wrap it: then only Postgres' words are left. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/duplicate key value violates unique constraint/, "23505"],
  [/violates foreign key constraint/, "23503"],
  // Core's own words for it, where policies hide from it which key it was.
  [/^You tried to set relationship undefined/, "23503"],
]

/** What Postgres said, where an error is one of its. */
export function databaseErrorOf(error: Error): DatabaseError | null {
  if (isDatabaseError(error)) return error
  const [, code] = WORDS.find(([words]) => words.test(error.message)) ?? []
  return code ? { code, message: error.message } : null
}

const KEY = /^Key \(([^)]*)\)=\((.*)\) /
/** Class 22: a value that its type cannot hold. Nobody but the sender can mend it. */
const DATA_EXCEPTION = /^22/
/** The statement asks for a type's literal that the text is not: MikroORM passes filters through as they came. */
const UNDEFINED = new Set(["42703", "42883"])

/**
 * The refusal that an error of Postgres amounts to, or null where it is a fault of ours. Core translates some of them, in some
 * of its modules, for keys of one column; under tenancy a key has two, and its first is nobody's business.
 */
export function explainDatabaseError({ code, message, detail = "" }: DatabaseError): MedusaError | null {
  const { INVALID_DATA, NOT_FOUND, DUPLICATE_ERROR } = MedusaError.Types
  if (code === "23503") return new MedusaError(NOT_FOUND, `${keyOf(detail)} was not found`)
  if (code === "23505") return new MedusaError(DUPLICATE_ERROR, `${keyOf(detail)} is there already`)
  if (code === "23514") return new MedusaError(INVALID_DATA, plain(message))
  if (DATA_EXCEPTION.test(code) || UNDEFINED.has(code)) return new MedusaError(INVALID_DATA, plain(message))
  return null
}

/** `Key (tenant_id, product_id)=(t_souq, prod_1) is not present…` as `product_id "prod_1"`. */
function keyOf(detail: string): string {
  const [, columns = "", values = ""] = KEY.exec(detail) ?? []
  const named = columns.split(", ").map((column, index) => [column, values.split(", ")[index] ?? ""] as const)
  const told = named
    .filter(([column]) => column && column !== "tenant_id")
    .map(([column, value]) => `${column} "${value}"`)
  return told.join(", ") || "What the request refers to"
}

/** MikroORM puts the whole statement, with its values, before what Postgres said. */
const plain = (message: string): string =>
  message
    .slice(message.lastIndexOf(" - ") + 1)
    .replace(/^- /, "")
    .trim()
