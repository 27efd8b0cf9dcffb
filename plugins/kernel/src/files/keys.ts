import { randomBytes } from "node:crypto"
import path from "node:path"
import { MedusaError } from "@medusajs/framework/utils"

const LONGEST_NAME = 80
/** What a name may hold besides letters and digits of any script. Everything else could mean something to a file system or an address. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._-]+/gu

/** The key of a tenant's file: whose it is, then what the provider calls it. No slash, since core puts keys into addresses as they are. */
export const keyOf = (tenant: string, inner: string): string => `${tenant}.${inner}`

/**
 * What the provider calls a file of `tenant`.
 * @throws MedusaError NOT_FOUND for a key of another tenant, and for one that names a folder: one answer for both
 */
export function innerKeyOf(tenant: string, key: string): string {
  const inner = key.startsWith(`${tenant}.`) ? key.slice(tenant.length + 1) : ""
  if (!isName(inner))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `File with key ${JSON.stringify(key)} was not found`)
  return inner
}

/** Core's providers mark by this what is not for everybody's eyes. */
export const isPrivate = (inner: string): boolean => inner.startsWith("private-")

const isName = (text: string): boolean => text !== "" && !/[/\\\0]/.test(text) && text !== "." && text !== ".."

/**
 * A name that nobody can guess, and that stays in the folder it is put into: the last part of what the sender calls the file,
 * behind 96 random bits.
 */
export function safeName(filename: string): string {
  const { name, ext } = path.posix.parse(filename.replaceAll("\\", "/"))
  const clean = (text: string) =>
    text
      .normalize("NFC")
      .replace(UNSAFE, "-")
      .replace(/^[.-]+/, "")
  const extension = ext.replace(UNSAFE, "").slice(0, 16)
  return `${randomBytes(12).toString("hex")}-${clean(name).slice(0, LONGEST_NAME) || "file"}${extension}`
}
