import { createHmac, timingSafeEqual } from "node:crypto"

/** Seconds that a link to a private file is good for. */
export const LINK_SECONDS = 900

export interface FileLink {
  key: string
  /** Seconds since 1970, UTC. */
  expires: number
  signature: string
}

/** @param now seconds since 1970, UTC */
export function signLink(key: string, secret: string, now: number): FileLink {
  const expires = now + LINK_SECONDS
  return { key, expires, signature: digest(key, expires, secret) }
}

/** Whether the link was made by us, for this file, and is still good. */
export function verifyLink({ key, expires, signature }: FileLink, secret: string, now: number): boolean {
  if (!Number.isSafeInteger(expires) || expires < now || expires > now + LINK_SECONDS) return false
  const expected = Buffer.from(digest(key, expires, secret))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

const digest = (key: string, expires: number, secret: string): string =>
  createHmac("sha256", secret).update(`file\n${expires}\n${key}`).digest("base64url")
