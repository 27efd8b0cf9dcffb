/** Host names that only this machine knows keep the port under which it serves. */
const LOCAL = /(^|\.)localhost$|^127\./

/**
 * The address of a shop's admin, for links in mails: its first host, by the scheme and, on a developer's machine, the port of
 * `MEDUSA_URL`.
 */
export function adminAddress(hosts: readonly string[], path: string, base = process.env.MEDUSA_URL): string {
  const address = new URL(path, base ?? "http://localhost:9000")
  const [host] = hosts
  if (!host) return address.href
  address.hostname = host
  if (!LOCAL.test(host)) address.port = ""
  return address.href
}
