import { tmpdir } from "node:os"
import { expect, test } from "vitest"
import { isSupportedNode } from "./node-version.mjs"
import { preflight } from "./preflight.mjs"

const GB = 1024 ** 3
const machine = { folder: tmpdir(), memory: 8 * GB, disk: 8 * GB, installed: false }

test("a machine with room passes", () => {
  expect(() => preflight(machine)).not.toThrow()
})

test("too little memory and too little disk have names and say what to do", () => {
  expect(() => preflight({ ...machine, memory: 2 * GB })).toThrow(
    expect.objectContaining({ name: "too_little_memory", message: expect.stringMatching(/2\.0 GB.*DATABASE_URL/) }),
  )
  expect(() => preflight({ ...machine, disk: 2 * GB })).toThrow(
    expect.objectContaining({
      name: "too_little_disk",
      message: expect.stringMatching(/2\.0 GB free.*CITYOS_DATA_DIR/),
    }),
  )
})

test("a later start needs less room than the first", () => {
  expect(() => preflight({ ...machine, disk: 2 * GB, installed: true })).not.toThrow()
})

test.each([
  ["18.20.0", false],
  ["20.18.3", false],
  ["20.19.0", true],
  ["21.7.0", false],
  ["22.11.0", false],
  ["22.12.0", true],
  ["24.1.0", true],
])("Node %s: %s", (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported)
})
