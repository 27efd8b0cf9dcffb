import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ROOT } from "../lib/paths.mjs"

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
const entries = [
  ...new Set(Object.values(scripts).flatMap((line) => /^node (scripts\/([\w-]+)\.mjs)/.exec(line)?.[2] ?? [])),
]

test("there are these commands", () => {
  expect(entries.sort()).toEqual([
    "bench",
    "doctor",
    "faults",
    "reset",
    "rotate-keys",
    "smoke",
    "start",
    "test",
    "verify",
  ])
})

test.each(entries)("npm's entry of %s checks the Node first, then runs the command of this name", async (name) => {
  const command = name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())
  const text = readFileSync(join(ROOT, "scripts", `${name}.mjs`), "utf8")
  expect(text).toMatch(
    new RegExp(`requireNode\\(\\)[\\s\\S]+import\\("./commands/${name}.mjs"\\)[\\s\\S]+await ${command}\\(`),
  )
  expect(text.match(/^import .*/gm)).toHaveLength(1)
  expect(await import(`./${name}.mjs`)).toHaveProperty(command, expect.any(Function))
})
