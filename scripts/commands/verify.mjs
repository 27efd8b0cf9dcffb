/** `npm run verify`: recomputes every tenant's audit and ledger chain; exit code 1 when one is broken. Changes nothing. */
export async function verify() {
  const { onDatabase } = await import("../lib/stack/on-database.mjs")
  await onDatabase("verify", "medusa")
}
