import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ensureSecrets } from "./secrets.mjs"

const place = () => join(mkdtempSync(join(tmpdir(), "secrets-")), "secrets.json")

test("made once, the same afterwards, different in another place, readable by the owner only", () => {
  const path = place()
  const first = ensureSecrets(path)
  expect(ensureSecrets(path)).toEqual(first)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const second = ensureSecrets(place())
  for (const [name, value] of Object.entries(first)) {
    expect(value.length, name).toBeGreaterThanOrEqual(32)
    expect(second[/** @type {keyof typeof second} */ (name)], name).not.toBe(value)
  }
})

test("an encryption key is 32 bytes behind its id", () => {
  const [id, key] = ensureSecrets(place()).ENCRYPTION_KEYS.split(":")
  expect(id).toMatch(/^k\d{8}$/)
  expect(Buffer.from(key ?? "", "base64")).toHaveLength(32)
})

test("a secret that an older version did not have is added, the others stay", () => {
  const path = place()
  const { PAYLOAD_SECRET, ...older } = ensureSecrets(path)
  writeFileSync(path, JSON.stringify(older))
  const now = ensureSecrets(path)
  expect(now).toMatchObject(older)
  expect(now.PAYLOAD_SECRET).not.toBe(PAYLOAD_SECRET)
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(now)
})
