import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { BrowserContext, Page } from "playwright-core"

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8")
const GRAVE = ["serious", "critical"]
const WAIT_MILLISECONDS = 30_000

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string }[]
}

/** Parts of the page that are ours: a whole page of a plugin, or our widgets on a page of Medusa's. */
export type Ours = "main" | "[data-widget]"

/** A merchant before Medusa admin, and what the browser complained about meanwhile. */
export class Merchant {
  private readonly complaints: string[] = []

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(WAIT_MILLISECONDS)
    page.on("console", (message) => {
      // React tells its developers about Medusa's own pages; only the build speaks to merchants.
      if (message.type() === "error" && !message.text().startsWith("Warning:")) this.complaints.push(message.text())
    })
    page.on("pageerror", (error) => this.complaints.push(error.message))
    page.on("response", (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
  }

  /** Signs in through the form, at the shop's own host. */
  static async signIn(context: BrowserContext, login: { url: string; user: string; password: string }) {
    const merchant = new Merchant(await context.newPage(), login.url)
    const { page } = merchant
    await page.goto(`${login.url}/login`)
    await page.fill("input[name=email]", login.user)
    await page.fill("input[name=password]", login.password)
    await page.click("button[type=submit]")
    await page.waitForURL(/\/orders/)
    return merchant
  }

  /** Goes to a page of the admin and waits until it shows its heading. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`)
    await this.page.locator("main h1, main h2").first().waitFor()
    await this.page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined)
  }

  /** What the browser complained about since it was asked last. */
  complained(): string[] {
    return this.complaints.splice(0)
  }

  /** Serious and critical findings of axe in our parts, one line each. */
  async barriers(ours: Ours): Promise<string[]> {
    await this.page.evaluate(AXE)
    const violations = await this.page.evaluate(async (include) => {
      const { axe } = window as unknown as { axe: { run: (on: string) => Promise<{ violations: Finding[] }> } }
      return (await axe.run(include)).violations
    }, ours)
    return violations
      .filter(({ impact }) => GRAVE.includes(impact ?? ""))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)
  }
}
