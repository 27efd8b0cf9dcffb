import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { requireSameMajor } from "./cluster.mjs"
import { isNewer, requireNotNewer } from "./marker.mjs"

const made = (/** @type {string} */ version) => {
  const folder = mkdtempSync(join(tmpdir(), "data-"))
  writeFileSync(join(folder, "PG_VERSION"), `${version}\n`)
  return folder
}

test("data of another major version of Postgres are refused by name, with the way out", () => {
  expect(() => requireSameMajor(made("19"), "18.4")).toThrow(
    expect.objectContaining({
      name: "database_newer",
      message: expect.stringMatching(/Postgres 19.*brings 18.*npm run reset/),
    }),
  )
  expect(() => requireSameMajor(made("17"), "18.4")).toThrow(expect.objectContaining({ name: "database_older" }))
  expect(() => requireSameMajor(made("18"), "18.4")).not.toThrow()
  expect(() => requireSameMajor(mkdtempSync(join(tmpdir(), "data-")), "18.4")).not.toThrow()
})

test("data of a later version of the project are refused, of this or an earlier one not", () => {
  expect(() => requireNotNewer("cityos", "0.10.0", "0.9.0")).toThrow(
    expect.objectContaining({ name: "database_newer" }),
  )
  expect(() => requireNotNewer("cityos", "0.9.0", "0.10.0")).not.toThrow()
  expect(() => requireNotNewer("cityos", undefined, "0.1.0")).not.toThrow()
})

test.each([
  ["1.0.0", "0.9.9", true],
  ["0.1.0", "0.1.0", false],
  ["0.1.10", "0.1.9", true],
  ["0.2.0", "1.0.0", false],
])("%s newer than %s: %s", (one, other, newer) => {
  expect(isNewer(one, other)).toBe(newer)
})
