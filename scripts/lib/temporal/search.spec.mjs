import { expect, test } from "vitest"
import { findTemporal, isRecent } from "./search.mjs"

const GO = "go version go1.26.8 linux/amd64"
const RECENT = "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)"

const machine = (/** @type {Record<string, string>} */ programs) => ({
  isProgram: (/** @type {string} */ path) => path in programs,
  version: (/** @type {string} */ command) => programs[command],
})

const environment = {
  PATH: "/usr/bin:/opt/bin",
  XDG_CACHE_HOME: "/cache",
  TEMPORAL_ADDRESS: "t:7233",
  TEMPORAL_CLI_PATH: "/my/temporal",
}
const CACHED = "/cache/dakkah-cityos/temporal-1.8.2"
const everything = { "/my/temporal": RECENT, "/opt/bin/temporal": RECENT, [CACHED]: RECENT, go: GO }

test("the order: a running server, a named program, PATH, the cache, then download or build", () => {
  const { TEMPORAL_ADDRESS, ...noServer } = environment
  const { TEMPORAL_CLI_PATH, ...neither } = noServer
  const { "/opt/bin/temporal": onPath, ...notOnPath } = everything
  expect(findTemporal(environment, machine(everything))).toEqual({ kind: "server", address: TEMPORAL_ADDRESS })
  expect(findTemporal(noServer, machine(everything))).toEqual({
    kind: "program",
    path: TEMPORAL_CLI_PATH,
    from: "TEMPORAL_CLI_PATH",
  })
  expect(findTemporal(neither, machine(everything))).toEqual({
    kind: "program",
    path: "/opt/bin/temporal",
    from: "PATH",
  })
  expect(findTemporal(neither, machine(notOnPath))).toEqual({ kind: "program", path: CACHED, from: "cache" })
  expect(findTemporal(neither, machine({ go: GO }))).toEqual({ kind: "fetch", target: CACHED, go: "1.26" })
  expect(onPath).toBe(RECENT)
})

test("a named program that is not there is an error, not a reason to take another", () => {
  expect(() => findTemporal({ ...environment, TEMPORAL_ADDRESS: "" }, machine({ [CACHED]: RECENT }))).toThrow(
    expect.objectContaining({ name: "temporal_not_found", message: expect.stringContaining("/my/temporal") }),
  )
})

test("an old program on PATH is passed over", () => {
  const old = { "/usr/bin/temporal": "temporal version 1.0.0 (Server 1.24.2, UI 2.28.0)", [CACHED]: RECENT }
  expect(findTemporal({ PATH: "/usr/bin", XDG_CACHE_HOME: "/cache" }, machine(old))).toMatchObject({ from: "cache" })
  expect(isRecent(undefined)).toBe(false)
  expect(isRecent("temporal version 2.0.0 (Server 2.0.0)")).toBe(true)
})

test.each([undefined, "go version go1.25.9 linux/amd64", "go version go1.9 linux/amd64"])(
  "without Go 1.26 (%s) there is no build",
  (go) => {
    expect(findTemporal({ PATH: "", XDG_CACHE_HOME: "/cache" }, machine(go ? { go } : {}))).toMatchObject({
      kind: "fetch",
      go: undefined,
    })
  },
)

test("without XDG_CACHE_HOME the cache is in the home", () => {
  expect(findTemporal({ PATH: "", HOME: "/home/a" }, machine({}))).toMatchObject({
    target: "/home/a/.cache/dakkah-cityos/temporal-1.8.2",
  })
})
