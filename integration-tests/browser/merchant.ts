import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Browser, BrowserContext, Page } from "playwright-core"

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8")
const GRAVE = ["serious", "critical"]
/** A limit, not a measure: a busy machine is slow. */
const WAIT_MILLISECONDS = 60_000

export const DESKTOP = { width: 1280, height: 900 }
export const PHONE = { width: 390, height: 844 }

interface Finding {
  id: string
  impact: string | null
  nodes: { html: string }[]
}

export interface Login {
  url: string
  user: string
  password: string
}

/** Parts of the page that are ours: a whole page of a plugin, our widgets on a page of Medusa's, a drawer, the operator's bar. */
export type Ours = "main" | "[data-widget]" | "[role=dialog]" | "[role=alertdialog]" | "#cityos-operator-bar"

/** Somebody before Medusa admin, and what the browser complained about meanwhile. */
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

  /** Signs in through the form, at the shop's own host, in a window of one's own. */
  static async signIn(browser: Browser, login: Login): Promise<Merchant> {
    const context = await browser.newContext({ viewport: DESKTOP, locale: "en", acceptDownloads: true })
    // Medusa's list of orders fetches its flags from elsewhere. A test stays at home.
    await context.route(/^https:/, (route) => route.fulfill({ contentType: "image/svg+xml", body: "<svg/>" }))
    const merchant = new Merchant(await context.newPage(), login.url)
    const { page } = merchant
    await page.goto(`${login.url}/login`)
    await page.fill("input[name=email]", login.user)
    await page.fill("input[name=password]", login.password)
    await page.click("button[type=submit]")
    await page.waitForURL(/\/orders/)
    return merchant
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  /** Goes to a page of the admin and waits until it shows its heading and has read what it shows. */
  async visit(path: string): Promise<void> {
    await this.page.goto(`${this.address}${path}`)
    await this.settled()
  }

  /** Goes to a page from within, as a link does: the application is not loaded again, nor is what it has read. */
  async go(path: string): Promise<void> {
    const { pathname } = new URL(`${this.address}${path}`)
    await this.page.evaluate((to) => {
      // The page before keeps its heading until the next one is there.
      document.querySelectorAll("main h1, main h2").forEach((heading) => heading.setAttribute("data-before", ""))
      history.pushState({}, "", to)
      dispatchEvent(new PopStateEvent("popstate"))
    }, pathname)
    await this.page.locator("main :is(h1, h2):not([data-before])").first().waitFor()
    await this.settled()
  }

  async settled(): Promise<void> {
    await this.page.locator("main h1, main h2").first().waitFor()
    await this.page.waitForLoadState("networkidle", { timeout: 2_000 }).catch(() => undefined)
  }

  /** The dashboard remembers its language in a cookie; it holds from the next visit. */
  async speak(language: "en" | "fr" | "ar"): Promise<void> {
    await this.context.addCookies([{ name: "lng", value: language, url: new URL(this.address).origin }])
  }

  /** One of our widgets on a page of Medusa's. */
  widget(name: "timeline" | "vendor-orders" | "deliveries") {
    return this.page.locator(`[data-widget="${name}"]`)
  }

  /** What the browser complained about since it was asked last. */
  complained(): string[] {
    return this.complaints.splice(0)
  }

  /** Serious and critical findings of axe in our parts, one line each. */
  async barriers(ours: Ours): Promise<string[]> {
    await this.page.evaluate(AXE)
    // A colour on its way to another is neither, also on one that sets out while axe looks.
    await this.page.addStyleTag({ content: "*, *::before, *::after { transition: none !important }" })
    const violations = await this.page.evaluate(async (include) => {
      const { axe } = window as unknown as { axe: { run: (on: string) => Promise<{ violations: Finding[] }> } }
      return (await axe.run(include)).violations
    }, ours)
    return violations
      .filter(({ impact }) => GRAVE.includes(impact ?? ""))
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`)
  }

  async leave(): Promise<void> {
    await this.context.close()
  }
}
