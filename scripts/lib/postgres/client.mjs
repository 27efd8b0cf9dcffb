/**
 * A connected client; the package is there only after the install step, so it is imported when first needed.
 * @param {string} url
 * @returns {Promise<import("pg").Client>} the caller ends it
 */
export async function connect(url) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: "cityos-start",
  })
  // Without a listener a server that stops would take this process with it.
  client.on("error", () => {})
  await client.connect()
  return client
}

/**
 * @template T
 * @param {string} url
 * @param {(client: import("pg").Client) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withClient(url, use) {
  const client = await connect(url)
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
