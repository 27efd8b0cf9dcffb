import { CORE_ACCESS } from "@dakkah/kernel/access/core-access"
import { applicationAccess } from "@dakkah/kernel/application"
import type { AxiosInstance } from "axios"
import { Aim } from "../walk/aim"
import { each } from "../walk/client"
import { credentials, validToken } from "../walk/credentials"
import { BEFORE_LOG_IN, CLOSED, KNOWN_FAULTS, STREAMS } from "../walk/known-faults"
import { nameOf, type Route } from "../walk/routes"
import { belongings, checksums, wordsOf, type Belongings } from "../walk/tables"
import { Walk, type Findings } from "../walk/walk"
import { MARKER, pause, type TwoShops } from "./context"

const WALK_MILLISECONDS = 600_000
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Every route that the application has, attacked with everything that somebody may hold who has no business in a shop. */
export function routeWalk(
  { ask, zeta, mallory, inDatabase }: TwoShops,
  api: Pick<AxiosInstance, "get">,
  routes: readonly Route[],
): void {
  let owned: Belongings
  let findings: Findings
  let reached: ReadonlySet<string>
  let seenByOwner: string[]
  let before: Record<string, string>
  let after: Record<string, string>

  beforeAll(async () => {
    const started = Date.now()
    owned = await inDatabase((client) => belongings(client, zeta().id))
    const aim = new Aim(owned)
    seenByOwner = await readByOwner(aim)
    before = await inDatabase((client) => checksums(client, zeta().id))
    const walk = new Walk(ask, aim, owned, MARKER)
    findings = await walk.attack(routes, credentials(zeta(), mallory()))
    reached = walk.reached
    after = await inDatabase((client) => checksums(client, zeta().id))
    const { attacks, requests, crashes } = findings
    say(
      `walk: ${routes.length} routes, ${attacks} attacks, ${requests} requests in ${Date.now() - started} ms; ` +
        `${owned.rows} rows and ${owned.ids.size} ids guarded, ${seenByOwner.length} reads proven by their owner, ` +
        `${reached.size} routes past validation, ${new Set(crashes.map(({ route }) => route)).size} routes of core with a known fault`,
    )
  }, WALK_MILLISECONDS)

  /** The control: where the shop's own merchant reads his rows at the very address that the others attack. */
  async function readByOwner(aim: Aim): Promise<string[]> {
    const seen: string[] = []
    const reads = routes.filter(
      (route) => route.method === "GET" && route.path.startsWith("/admin/") && !STREAMS.has(nameOf(route)),
    )
    await each(reads, 3, async (route) => {
      const { status, text } = await ask({
        method: "GET",
        path: aim.path(route.path),
        headers: { authorization: zeta().admin },
        timeoutMs: 4_000,
      })
      if (status === 200 && wordsOf(text).some((word) => owned.ids.has(word))) seen.push(route.path)
    })
    return seen
  }

  it("shows nobody an id or a text of another shop, by whatever route", () => {
    expect(findings.leaks).toEqual([])
  })

  it("changes not one row of another shop", () => {
    expect(after).toEqual(before)
  })

  it("answers 2xx to nobody who has no business there: strangers, ex-members, forged and expired tokens", () => {
    expect(findings.intrusions.filter(({ route }) => !BEFORE_LOG_IN.has(route))).toEqual([])
  })

  it("has no answer of 500 and above, but for the faults of core that are known", () => {
    const unknown = findings.crashes.filter(
      ({ route, what }) => !(route in KNOWN_FAULTS) && !(STREAMS.has(route) && what.startsWith("0 ")),
    )
    expect(unknown).toEqual([])
  })

  it("has aimed well: owners see their rows where the attacks went, bodies passed validation, every route was walked", async () => {
    expect(routes.length).toBeGreaterThan(500)
    expect(seenByOwner.length).toBeGreaterThan(90)
    const writes = routes.filter(({ method, path }) => method !== "GET" && path.startsWith("/admin/")).map(nameOf)
    expect(writes.filter((name) => reached.has(name)).length / writes.length).toBeGreaterThan(0.6)
    const health = await ask({
      method: "GET",
      path: "/internal/health",
      headers: { authorization: validToken(zeta().id) },
    })
    expect(health.status).toBe(200)
  })

  it("has a line for every route and a route for every line, but for the closed ones of core, which do not answer", async () => {
    const access = applicationAccess()
    const without = routes.filter(({ method, path }) => !access.find(method, path))
    expect(without.map(nameOf).filter((name) => !CLOSED.test(name))).toEqual([])
    expect(without.length).toBeGreaterThan(0)
    for (const { method, path } of without) {
      const { status, text } = await ask({
        method,
        path,
        headers: { host: zeta().host, authorization: zeta().admin },
        body: method === "GET" ? undefined : {},
      })
      expect([path, status, text.includes("no_such_route")]).toEqual([path, 404, true])
    }
    const known = new Set(routes.map(nameOf))
    const ours = access.rules.filter((rule) => !CORE_ACCESS.includes(rule))
    expect(ours.map(nameOf).filter((name) => !name.includes("**") && !known.has(name))).toEqual([])
  })

  it("lets nobody listen to another shop's workflows", async () => {
    const stop = new AbortController()
    const heard = { stranger: "", owner: "" }
    // Not awaited: the answer begins with the first event.
    const listen = (who: keyof typeof heard, authorization: string) =>
      void api
        .get("/admin/workflows-executions/create-product-tags/subscribe", {
          headers: { authorization },
          responseType: "stream",
          signal: stop.signal,
        })
        .then(({ data }: { data: NodeJS.ReadableStream }) =>
          data.on("error", () => null).on("data", (chunk: Buffer) => (heard[who] += chunk.toString())),
        )
        .catch((error: { response?: { status: number } }) => (heard[who] += `refused ${error.response?.status ?? ""}`))
    try {
      listen("stranger", mallory().admin)
      listen("owner", zeta().admin)
      await pause(500)
      // Through the engine: that is where listeners are told.
      await ask({
        method: "POST",
        path: "/admin/workflows-executions/create-product-tags/run",
        headers: { authorization: zeta().admin },
        body: { input: { product_tags: [{ value: `${MARKER} overheard` }] } },
      })
      await pause(1_500)
    } finally {
      // An open stream would keep the server from closing.
      stop.abort()
    }
    say(
      `listening: the owner heard ${heard.owner.length} letters (${heard.owner.slice(0, 60)}), the stranger ${heard.stranger.length}`,
    )
    // The control: the owner hears it, or the route is closed to both.
    expect(heard.owner).toMatch(new RegExp(`${MARKER}|refused 40[34]`))
    expect(heard.stranger).not.toContain(MARKER)
  })
}
