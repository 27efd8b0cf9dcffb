import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

const keys = (value: object, prefix = ""): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? [`${prefix}${key}`] : keys(inner as object, `${prefix}${key}.`),
  )

test.each([
  ["fr", fr],
  ["ar", ar],
])("%s says everything that English says", (_, language) => expect(keys(language).sort()).toEqual(keys(en).sort()))

test("every text that a page names is there", () => {
  const root = path.join(__dirname, "..")
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".tsx") || file.endsWith(".ts"),
  )
  const named = files.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/\bt\("([a-z_.]+)"[,)]/g)].map(([, key]) => key),
  )
  const known = new Set(keys(en))
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((key) => !known.has(key ?? ""))).toEqual([])
})
