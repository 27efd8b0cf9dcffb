import type { Aim } from "./aim"
import { each, type Answer, type Ask, type Call } from "./client"
import type { Credential } from "./credentials"
import { fit } from "./fit"
import { nameOf, type Route } from "./routes"
import { wordsOf, type Belongings } from "./tables"

/** As many at a time as the pool has connections: the database works while the application does. */
const WIDTH = 5
/** Milliseconds. A route that once did not answer (a stream stays open) is given less. */
const PATIENCE = 6_000
const IMPATIENCE = 1_000

export interface Finding {
  route: string
  credential: string
  what: string
}

/** What the walk saw. Every list is empty when all is well. */
export interface Findings {
  requests: number
  attacks: number
  /** An id or a text of the attacked shop in an answer. */
  leaks: Finding[]
  /** 2xx where the credential is nobody. */
  intrusions: Finding[]
  /** No answer, or 500 and above. */
  crashes: Finding[]
}

type Fields = Record<string, unknown>

/** Attacks every route with every credential: first reading, then writing, then reading what the writing may have opened. */
export class Walk {
  readonly findings: Findings = { requests: 0, attacks: 0, leaks: [], intrusions: [], crashes: [] }
  /** Ids that the attacker wrote into his own rows, and may see there. */
  private readonly written = new Set<string>()
  private readonly fitted = new Map<string, Fields>()
  private readonly silent = new Set<string>()
  /** Writing routes whose validation the attack has passed. */
  readonly reached = new Set<string>()

  constructor(
    private readonly ask: Ask,
    private readonly aim: Aim,
    private readonly belongings: Belongings,
    private readonly marker: string,
  ) {}

  async attack(routes: readonly Route[], credentials: readonly Credential[]): Promise<Findings> {
    const reads = routes.filter(({ method }) => method === "GET")
    const writes = routes.filter(({ method }) => method !== "GET" && method !== "OPTIONS" && method !== "HEAD")
    await this.all(reads, credentials, (route, credential) => this.read(route, credential))
    // The thorough one comes first: the others send the body that it found.
    for (const thorough of [true, false]) {
      const some = (route: Route) => (credential: Credential) => isThorough(credential, route) === thorough
      await each(writes, WIDTH, async (route) => {
        for (const credential of credentials.filter((one) => concerns(one, route)).filter(some(route)))
          await this.write(route, credential)
      })
    }
    const [insider] = credentials
    if (insider)
      await this.all(reads, [insider], (route, credential) =>
        this.send(route, credential, { method: "GET", path: this.aim.path(route.path) }),
      )
    return this.findings
  }

  private async all(
    routes: readonly Route[],
    credentials: readonly Credential[],
    work: (route: Route, credential: Credential) => Promise<unknown>,
  ) {
    await each(routes, WIDTH, async (route) => {
      for (const credential of credentials.filter((one) => concerns(one, route))) {
        this.findings.attacks += 1
        await work(route, credential)
      }
    })
  }

  private async read(route: Route, credential: Credential): Promise<void> {
    const path = this.aim.path(route.path)
    const get = (query: Fields) => this.send(route, credential, { method: "GET", path: withQuery(path, query) })
    const plain = await get({})
    if (!isThorough(credential, route) || [0, 401, 403].includes(plain.status)) return
    await get({ fields: "*" })
    await fit(this.aim, this.aim.filters(route.path), get)
    await fit(
      this.aim,
      { q: this.marker.slice(0, 4), limit: "100", offset: "0", order: "-created_at", format: "csv" },
      get,
    )
  }

  private async write(route: Route, credential: Credential): Promise<void> {
    this.findings.attacks += 1
    const call = { method: route.method, path: this.aim.path(route.path) }
    for (const word of wordsOf(call.path)) this.written.add(word)
    const send = (body?: Fields) => {
      for (const word of wordsOf(JSON.stringify(body ?? {}))) this.written.add(word)
      return this.send(route, credential, { ...call, body })
    }
    if (!isThorough(credential, route)) {
      await send(this.fitted.get(nameOf(route)) ?? {})
      return
    }
    await send(route.method === "DELETE" ? undefined : {})
    const { fields } = await fit(this.aim, this.aim.body(route.path), send)
    this.fitted.set(nameOf(route), fields)
  }

  private async send(route: Route, credential: Credential, call: Call): Promise<Answer> {
    const timeoutMs = this.silent.has(nameOf(route)) ? IMPATIENCE : PATIENCE
    const answer = await this.ask({ ...call, headers: credential.headers, timeoutMs })
    this.findings.requests += 1
    if (answer.status === 0) this.silent.add(nameOf(route))
    if (![0, 400, 401, 403].includes(answer.status)) this.reached.add(nameOf(route))
    this.judge(route, credential, call, answer)
    return answer
  }

  private judge(route: Route, credential: Credential, call: Call, { status, text }: Answer): void {
    const note = (list: Finding[], what: string) => {
      const finding = { route: nameOf(route), credential: credential.name, what }
      if (!list.some((known) => known.route === finding.route && known.credential === finding.credential))
        list.push(finding)
    }
    const sent = new Set(wordsOf(`${call.path} ${JSON.stringify(call.body ?? {})}`))
    const foreign = wordsOf(text).find(
      (word) =>
        this.belongings.ids.has(word) && !sent.has(word) && !this.written.has(word) && !credential.knows.has(word),
    )
    if (foreign || text.includes(this.marker))
      note(this.findings.leaks, `${status} ${foreign ?? this.marker}: ${around(text, foreign ?? this.marker)}`)
    if (status === 0 || status >= 500)
      note(this.findings.crashes, `${status} ${JSON.stringify(call.body ?? null).slice(0, 300)} ${text.slice(0, 200)}`)
    if (status >= 200 && status < 300 && !credential.own.includes(areaOf(route)))
      note(this.findings.intrusions, `${status} ${text.slice(0, 200)}`)
  }
}

const areaOf = ({ path }: Route): string => path.split("/")[1] ?? ""
const isThorough = ({ thorough }: Credential, route: Route): boolean => thorough.includes(areaOf(route))
const concerns = ({ areas }: Credential, route: Route): boolean =>
  !areas || (areas.includes(areaOf(route)) && !route.path.endsWith("/register"))

function withQuery(path: string, query: Fields): string {
  const text = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
  return text ? `${path}?${text}` : path
}

const around = (text: string, word: string): string =>
  text.slice(Math.max(0, text.indexOf(word) - 80), text.indexOf(word) + 80)
