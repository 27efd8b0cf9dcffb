import { expect, test } from "vitest"
import { readEnv } from "./env"

const good = {
  PAYLOAD_DATABASE_URL: "postgres://u:p@localhost:5432/payload",
  PAYLOAD_SECRET: "x".repeat(32),
  SERVICE_TOKEN_KEYS: `k1:${Buffer.alloc(32, "a").toString("base64")}`,
  MEDUSA_URL: "http://localhost:9000",
  PAYLOAD_URL: "http://localhost:3001",
}

test("a complete environment is read, an empty SMTP_URL counts as none", () => {
  expect(readEnv({ ...good, SMTP_URL: "" }).SMTP_URL).toBeUndefined()
})

test("everything that is wrong is named at once, and no secret is repeated", () => {
  const read = () =>
    readEnv({ ...good, PAYLOAD_SECRET: "short-secret", MEDUSA_URL: undefined, SERVICE_TOKEN_KEYS: "k1:c2hvcnQ=" })
  expect(read).toThrow(/PAYLOAD_SECRET: must have at least 32[\s\S]*SERVICE_TOKEN_KEYS: secret of "k1" has 5 bytes/)
  expect(read).toThrow(/MEDUSA_URL: is not set/)
  expect(read).not.toThrow(/short-secret|c2hvcnQ/)
})

test.each(["", "k1", "k1:", `k1:${"A".repeat(44)},k1:${"A".repeat(44)}`])(
  "keys %s are refused",
  (SERVICE_TOKEN_KEYS) => {
    expect(() => readEnv({ ...good, SERVICE_TOKEN_KEYS })).toThrow(/SERVICE_TOKEN_KEYS/)
  },
)
