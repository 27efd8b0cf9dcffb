import { runAsTenant } from "@dakkah/kernel"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AxiosInstance } from "axios"
import { PLATFORM_HOST, seedPlatform } from "../../src/seed/platform"
import { asker, must, type Answer, type Ask, type Call } from "../walk/client"

export const PASSWORD = "correct horse battery"

export interface Shop {
  id: string
  host: string
  slug: string
  /** Of the first administrator, as a header. */
  admin: string
}

/** A person who is signed in at one host. */
export interface Person {
  host: string
  bearer: string
  user_id: string
}

/** A city with an operator, whose people come in as people do: by an invite and a password. */
export class People {
  readonly ask: Ask
  operator!: Person

  constructor(
    api: Pick<AxiosInstance, "request">,
    private readonly container: () => MedusaContainer,
  ) {
    this.ask = asker(api)
  }

  async begin(): Promise<void> {
    const { user, password } = await seedPlatform(this.container())
    this.operator = await this.signIn(PLATFORM_HOST, user, password)
  }

  as({ host, bearer }: Pick<Person, "host" | "bearer">, call: Call): Promise<Answer> {
    return this.ask({ timeoutMs: 60_000, ...call, headers: { host, authorization: bearer, ...call.headers } })
  }

  /** For the way things should go. */
  async done<T>({ host, bearer }: Pick<Person, "host" | "bearer">, method: string, path: string, body?: unknown) {
    const headers = { host, authorization: bearer }
    return must<T>(this.ask, { method, path, body, headers, timeoutMs: 60_000 })
  }

  async status(person: Pick<Person, "host" | "bearer">, method: string, path: string, body?: unknown): Promise<number> {
    return (await this.as(person, { method, path, body })).status
  }

  logIn(host: string, email: string, password: string): Promise<Answer> {
    return this.ask({ method: "POST", path: "/auth/user/emailpass", headers: { host }, body: { email, password } })
  }

  async signIn(host: string, email: string, password = PASSWORD): Promise<Person> {
    const { status, text } = await this.logIn(host, email, password)
    if (status !== 200) throw new Error(`${email} cannot sign in at ${host}: ${status} ${text}`)
    const bearer = `Bearer ${(JSON.parse(text) as { token: string }).token}`
    const { user } = await this.done<{ user: { id: string } }>({ host, bearer }, "GET", "/admin/users/me")
    return { host, bearer, user_id: user.id }
  }

  /** The operator opens a shop; its first administrator accepts. */
  async openShop(slug: string, admin_email: string, password = PASSWORD): Promise<Shop & { person: Person }> {
    const host = `${slug}.localhost`
    const { shop, invite } = await this.done<{ shop: { id: string }; invite: { link: string } }>(
      this.operator,
      "POST",
      "/admin/platform/tenants",
      {
        name: slug,
        slug,
        hosts: [host],
        country_code: "sa",
        currencies: ["sar", "kwd"],
        locales: ["ar", "en"],
        default_locale: "ar",
        time_zone: "Asia/Riyadh",
        admin_email,
      },
    )
    const person = await this.accept(host, invite.link, admin_email, password)
    return { id: shop.id, host, slug, admin: person.bearer, person }
  }

  /** Follows the link of an invite as the admin's page does. */
  async accept(host: string, link: string, email: string, password = PASSWORD): Promise<Person> {
    const answer = await this.follow(host, tokenOf(link), email, password)
    if (answer.status !== 200) throw new Error(`${email} was not let in at ${host}: ${answer.status} ${answer.text}`)
    return this.signIn(host, email, password)
  }

  async follow(host: string, token: string, email: string, password = PASSWORD): Promise<Answer> {
    const body = { email, password }
    const registered = await this.ask({
      method: "POST",
      path: "/auth/user/emailpass/register",
      headers: { host },
      body,
    })
    if (registered.status !== 200) return registered
    const bearer = `Bearer ${(JSON.parse(registered.text) as { token: string }).token}`
    return this.ask({
      method: "POST",
      path: `/admin/invites/accept?token=${encodeURIComponent(token)}`,
      headers: { host, authorization: bearer },
      body: { email, first_name: "First", last_name: "Last" },
    })
  }

  async invite(by: Person, email: string, role: string, node_id: string | null = null): Promise<string> {
    const { invite } = await this.done<{ invite: { link: string } }>(by, "POST", "/admin/members/invites", {
      email,
      role,
      node_id,
    })
    return invite.link
  }

  async join(by: Person, email: string, role: string, node_id: string | null = null): Promise<Person> {
    return this.accept(by.host, await this.invite(by, email, role, node_id), email)
  }

  /** A statement inside a shop, as its own code would run it. */
  sql<T>(shop: string, text: string, bindings: readonly string[] = []): Promise<T[]> {
    return runAsTenant(shop, async () => {
      const connection = this.container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const { rows } = await connection.raw<{ rows: T[] }>(text, [...bindings])
      return rows
    })
  }
}

export const tokenOf = (link: string): string => new URL(link).searchParams.get("token") ?? ""
export const codeOf = ({ text }: Answer): string => (JSON.parse(text) as { code?: string }).code ?? ""
