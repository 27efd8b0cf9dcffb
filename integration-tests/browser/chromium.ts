import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { chromium, type Browser } from "playwright-core"

/** Where the browser of the npm package is unpacked, once. */
const FOLDER = join(__dirname, "../../.data/tools/chromium")

/** Flags of the package that suit a function in the cloud only: in one process a closed window ends the whole browser. */
const UNWANTED = ["--single-process", "--no-zygote", "--disable-web-security", "--allow-running-insecure-content"]

/**
 * A browser that Playwright drives, the first there is of: the program that CITYOS_CHROMIUM names; on 64-bit Linux the one inside an npm
 * package, with the libraries that a bare machine lacks, so that nothing has to be installed; elsewhere an installed Chrome.
 * @throws Error of Playwright that names the program it did not find
 */
export async function openBrowser(): Promise<Browser> {
  const { CITYOS_CHROMIUM } = process.env
  if (CITYOS_CHROMIUM) return chromium.launch({ executablePath: CITYOS_CHROMIUM, args: ["--no-sandbox"] })
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ channel: "chrome" })
  return chromium.launch(await unpacked())
}

/** The package unpacks its libraries only where it believes to run at Amazon, and everything into the folder of temporary files. */
async function unpacked() {
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  const before = { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH }
  mkdirSync(FOLDER, { recursive: true })
  Object.assign(process.env, { TMPDIR: FOLDER, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" })
  try {
    // An ES module only; this package is CommonJS.
    const { default: packaged } = await import("@sparticuz/chromium")
    const executablePath = await packaged.executablePath()
    restore(before)
    const fonts = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(FOLDER, "fonts") }
    const libraries = [join(FOLDER, "al2023/lib"), LD_LIBRARY_PATH].filter(Boolean).join(":")
    return {
      executablePath,
      args: packaged.args.filter((flag) => !UNWANTED.includes(flag)),
      env: { ...(process.env as Record<string, string>), ...fonts, LD_LIBRARY_PATH: libraries },
    }
  } finally {
    restore(before)
  }
}

function restore(before: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
}
