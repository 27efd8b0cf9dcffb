/**
 * `npm run rotate-keys`: seals every Restricted value with the first of ENCRYPTION_KEYS, beside a running stack, and says when an
 * older key can go (docs/rotating-keys.md). Exit code 1 while one is still needed.
 */
export async function rotateKeys() {
  const { onDatabase } = await import("../lib/stack/on-database.mjs")
  await onDatabase("rotate-keys", "medusaOwner")
}
