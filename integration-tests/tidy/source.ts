import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"

export const ROOT = path.resolve(__dirname, "../..")

export interface Source {
  /** From the root, with `/`. */
  path: string
  text: string
  lines: string[]
}

const LISTED = ["ls-files", "--cached", "--others", "--exclude-standard"]
const TEXT = /\.(ts|tsx|mts|mjs|js|cjs|css|json|md|yml|yaml|sql|go)$/

/** What people wrote: files that git knows or would know, without what tools generate. */
export function sources(): Source[] {
  return execFileSync("git", LISTED, { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\n")
    .filter((file) => TEXT.test(file) && !GENERATED.test(file) && existsSync(path.join(ROOT, file)))
    .map((file) => {
      const text = readFileSync(path.join(ROOT, file), "utf8")
      return { path: file, text, lines: text.split("\n") }
    })
}

const GENERATED =
  /(^|\/)(pnpm-lock\.yaml|go\.sum|payload-types\.ts|importMap\.js|next-env\.d\.ts)$|^payload\/src\/migrations\/|^payload\/src\/app\/\(payload\)\/|\/histories\/.*\.json$/

export const isCode = (source: Source): boolean => /\.(ts|tsx|mts|mjs|js|cjs)$/.test(source.path)
export const isSpec = (source: Source): boolean =>
  /\.spec\.(ts|tsx|mjs)$|(^|\/)(test|tests|integration-tests)\//.test(source.path)

/** Lines of a file that match, as `file:line`. */
export function matches(source: Source, pattern: RegExp): string[] {
  return source.lines.flatMap((line, index) =>
    pattern.test(line) ? [`${source.path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
  )
}

/** Every module a file imports, requires or re-exports. */
export function imports(source: Source): string[] {
  const pattern = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)["']([^"']+)["']/g
  return [...source.text.matchAll(pattern)].map((match) => match[1] ?? "")
}
