import { expectOk } from "./http"

/** A part of the running city that can be killed and started again. */
export type Part = "medusa" | "payload" | "relay" | "worker" | Server

/** What `npm test` runs once for all its tests; elsewhere the city's own. */
export type Server = "postgres" | "temporal"

const SERVERS: readonly string[] = ["postgres", "temporal"] satisfies Server[]

/** Whether somebody here can end the servers: not where they were started by another hand. */
export function canEndServers(environment = process.env): boolean {
  return controlOf("postgres", environment) !== undefined && controlOf("temporal", environment) !== undefined
}

/** A second process of a part on the same data, started when it is first asked for. @returns its address */
export async function startTwin(part: "medusa"): Promise<string> {
  const { CITYOS_CONTROL_URL } = process.env
  if (!CITYOS_CONTROL_URL)
    throw new Error(
      "nobody can start a second process here: unset MEDUSA_URL and CITYOS_DEMO_FILE, and the tests start a city of their own",
    )
  const { url } = await expectOk<{ url: string }>(`${CITYOS_CONTROL_URL}/twin/${part}`, {
    method: "POST",
    timeoutMs: 200_000,
  })
  return url
}

/** @throws Error that says what to do, where nobody can */
export async function control(action: "kill" | "restart", part: Part): Promise<void> {
  const address = controlOf(part, process.env)
  if (!address) {
    throw new Error(
      `nobody can ${action} ${part} here: unset MEDUSA_URL and CITYOS_DEMO_FILE, and the tests start a city of their own`,
    )
  }
  await expectOk(`${address}/${action}/${part}`, { method: "POST", timeoutMs: 200_000 })
}

function controlOf(part: Part, environment: NodeJS.ProcessEnv): string | undefined {
  const { CITYOS_CONTROL_URL, TEST_DATABASE_ADMIN_URL, TEST_TEMPORAL_ADDRESS, TEST_SERVERS_CONTROL_URL } = environment
  const elsewhere = part === "postgres" ? TEST_DATABASE_ADMIN_URL : TEST_TEMPORAL_ADDRESS
  return SERVERS.includes(part) && elsewhere ? TEST_SERVERS_CONTROL_URL : CITYOS_CONTROL_URL
}
