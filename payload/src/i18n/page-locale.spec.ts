import { expect, test } from "vitest"
import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"
import { pageLocale } from "./page-locale"

test.each([
  [undefined, null, "en"],
  [undefined, "ar-SA,en;q=0.5", "ar"],
  [undefined, "de, fr;q=0.4, ar;q=0.9", "ar"],
  [undefined, "de", "en"],
  [["fr"], "ar", "fr"],
  [["xx"], "ar", null],
  [["fr", "more"], "ar", null],
])("pageLocale(%j, %s) is %s", (path, accept, expected) => {
  expect(pageLocale(path, accept)).toBe(expected)
})

test("every language says everything", () => {
  for (const messages of [fr, ar]) {
    expect(Object.keys(messages)).toEqual(Object.keys(en))
    expect(Object.values(messages).every((message) => message.trim() !== "")).toBe(true)
  }
})
