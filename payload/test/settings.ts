const DATABASE = "dev_payload_test"

const base64 = (letter: string): string => Buffer.from(letter.repeat(32)).toString("base64")

/** Keys while they rotate: the new one signs, the old one is still believed. */
export const NEW_KEY = { kid: "k2", secret: base64("n") }
export const OLD_KEY = { kid: "k1", secret: base64("o") }
export const FOREIGN_KEY = { kid: "k9", secret: base64("f") }

/** A Postgres in which this may create and drop its own database. */
export function adminUrl(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL
  if (!url)
    throw new Error("TEST_DATABASE_ADMIN_URL is not set: give a Postgres superuser's URL, its databases are left alone")
  return url
}

export function testDatabase(): { name: string; url: string } {
  const url = new URL(adminUrl())
  url.pathname = `/${DATABASE}`
  return { name: DATABASE, url: url.href }
}

export const testEnvironment = (): Record<string, string> => ({
  PAYLOAD_DATABASE_URL: testDatabase().url,
  PAYLOAD_SECRET: "tests only, never used where anybody could sign in",
  SERVICE_TOKEN_KEYS: `${NEW_KEY.kid}:${NEW_KEY.secret},${OLD_KEY.kid}:${OLD_KEY.secret}`,
  MEDUSA_URL: "http://localhost:9000",
  PAYLOAD_URL: "http://localhost:3001",
  SMTP_URL: "",
  PAYLOAD_ADMIN_EMAIL: "admin@example.com",
  PAYLOAD_ADMIN_PASSWORD: "correct horse battery",
})
