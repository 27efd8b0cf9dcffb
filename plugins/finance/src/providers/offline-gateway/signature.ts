import { createHmac, timingSafeEqual } from "node:crypto"

export const SIGNATURE_HEADER = "x-offline-signature"
/** Seconds a signature is good for, against replays. */
export const SIGNATURE_TOLERANCE = 300

const digest = (secret: string, timestamp: number, body: string): string =>
  createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")

/**
 * Signs a webhook's raw body: `t=1795262400,v1=<hex>`.
 * @param timestamp seconds since 1970, UTC
 */
export function signWebhook(body: string, secret: string, timestamp: number): string {
  return `t=${timestamp},v1=${digest(secret, timestamp, body)}`
}

/**
 * Checks a signature. Several `v1` may stand in it while a secret is rotated.
 * @param now seconds since 1970, UTC
 */
export function verifyWebhook(
  body: string,
  header: string | undefined,
  secrets: readonly string[],
  now: number,
): boolean {
  const parts = (header ?? "").split(",").map((part) => part.trim().split("=", 2))
  const timestamp = Number(parts.find(([name]) => name === "t")?.[1])
  if (!Number.isSafeInteger(timestamp) || Math.abs(now - timestamp) > SIGNATURE_TOLERANCE) return false
  const given = parts
    .filter(([name, value]) => name === "v1" && value !== undefined)
    .map(([, value]) => Buffer.from(value ?? "", "hex"))
  return secrets.some((secret) => {
    const expected = Buffer.from(digest(secret, timestamp, body), "hex")
    return given.some((candidate) => candidate.length === expected.length && timingSafeEqual(candidate, expected))
  })
}
