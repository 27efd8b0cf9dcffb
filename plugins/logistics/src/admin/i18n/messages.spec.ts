import { expect, test } from "vitest"
import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

type Tree = { [key: string]: string | Tree }

const texts = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  )
const placeholders = (text: string) => [...text.matchAll(/{{\w+}}/g)].map(([name]) => name).sort()

test.each([
  ["fr", fr],
  ["ar", ar],
])("%s says everything that en says, with the same placeholders", (_, other) => {
  const translated = new Map(texts(other))
  expect([...translated.keys()].sort()).toEqual(
    texts(en)
      .map(([key]) => key)
      .sort(),
  )
  for (const [key, text] of texts(en)) expect(placeholders(translated.get(key) ?? "")).toEqual(placeholders(text))
})
