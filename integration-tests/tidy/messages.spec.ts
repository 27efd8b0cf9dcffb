import { describe, expect, test } from "vitest"
import { isSpec, sources, type Source } from "./source"

type Tree = { [key: string]: string | Tree }

const LANGUAGES = ["fr", "ar"] as const
/** Languages have more or fewer forms for "so many": `entries_one`, `entries_few`. */
const PLURAL = /_(zero|one|two|few|many|other)$/

const all = sources()
const folders = all
  .filter((source) => /^plugins\/.*\/en\.json$/.test(source.path))
  .map((source) => source.path.replace(/\/en\.json$/, ""))

const texts = (tree: Tree, path = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  )

/** Every text of a language by its key, without the plural's ending: its placeholders. */
function said(folder: string, language: string): Map<string, string> {
  const found = all.find((source) => source.path === `${folder}/${language}.json`)
  const tree = JSON.parse(found?.text ?? "{}") as Tree
  return new Map(
    texts(tree).map(([key, text]) => [
      key.replace(PLURAL, ""),
      [...text.matchAll(/{{\w+}}/g)]
        .map(([name]) => name)
        .sort()
        .join(" "),
    ]),
  )
}

/** The pages that speak with a folder's texts: the kit's own, or those of the plugin beside it. */
function speakers(folder: string): Source[] {
  const kit = /\/kit\/messages$/.test(folder)
  const room = folder.replace(/\/(messages|i18n)$/, "/")
  return all.filter(({ path }) => path.startsWith(room) && /\.tsx?$/.test(path) && path.includes("/admin/kit/") === kit)
}

/** Texts that the kernel's pages name for what a plugin declares: its checks and its traces. */
function declared(folder: string): string[] {
  const room = folder.replace(/\/admin\/i18n$/, "")
  const kinds = (file: string, call: string): string[] => {
    const code = all.find(({ path }) => path === `${room}/${file}.ts`)?.text ?? ""
    return [...code.matchAll(new RegExp(`\\b${call}\\(\\s*"\\w+\\.(\\w+)"`, "g"))].map((match) => match[1] ?? "")
  }
  const checks = kinds("reconciliations", "reconcile").flatMap((name) =>
    ["title", "cause", "next"].map((what) => `reconciliation.${name}.${what}`),
  )
  return [...checks, ...kinds("traces", "trace").map((name) => `life.${name}`)]
}

/** What a page may name: texts in quotes, and patterns of those put together from parts. */
function names(files: readonly Source[]): { plain: string[]; patterns: RegExp[] } {
  const text = files.filter((source) => !isSpec(source)).map((source) => source.text)
  const plain = text.flatMap((code) => [...code.matchAll(/["'`]([a-z][\w.-]*)["'`]/g)].map((match) => match[1] ?? ""))
  const templates = text.flatMap((code) => [...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map((match) => match[1] ?? ""))
  const badges = text.flatMap((code) => [...code.matchAll(/statusBadge<[^(]*\(\s*"[\w-]+",\s*"([\w.]+)"/g)])
  const patterns = [...templates, ...badges.map(([, prefix]) => `${prefix}.\${state}`)]
    .map((template) => template.replaceAll(/\$\{[^}]*\}/g, "\0").replaceAll(/[^\w\0]/g, "\\$&"))
    .filter((template) => template.includes("."))
    .map((template) => new RegExp(`^${template.replaceAll("\0", ".+")}$`))
  return { plain, patterns }
}

describe.each(folders)("the texts in %s", (folder) => {
  const english = said(folder, "en")
  const files = speakers(folder)

  test.each(LANGUAGES)("%s says all that English says, with the same placeholders", (language) => {
    expect([...said(folder, language)].sort()).toEqual([...english].sort())
  })

  test("every text that a page names is there", () => {
    const named = files.flatMap(({ text }) =>
      [...text.matchAll(/\bt\((?:\w+ \? )?"([\w.-]+)"/g)].map((match) => match[1] ?? ""),
    )
    expect(named.length).toBeGreaterThan(5)
    expect([...named, ...declared(folder)].filter((key) => !english.has(key))).toEqual([])
  })

  test("every text is named by a page", () => {
    const { plain, patterns } = names(files)
    const known = new Set([...plain, ...declared(folder)])
    const idle = [...english.keys()].filter((key) => !known.has(key) && !patterns.some((pattern) => pattern.test(key)))
    expect(idle).toEqual([])
  })
})
