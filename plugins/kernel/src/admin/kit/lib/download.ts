import { sdk } from "./sdk"

interface Download {
  path: string
  query?: Record<string, unknown>
  /** Media type that is asked for. */
  type: string
}

/** Fetches a file with the session's or the token's sign-in. */
export async function fetchFile({ path, query, type }: Download): Promise<Blob> {
  const response = await sdk.client.fetch<Response>(path, { query, headers: { accept: type } })
  return response.blob()
}

/** Fetches a file and hands it to the browser under the name of `file`. */
export async function download({ file, ...asked }: Download & { file: string }): Promise<void> {
  const address = URL.createObjectURL(await fetchFile(asked))
  const link = Object.assign(document.createElement("a"), { href: address, download: file })
  link.click()
  URL.revokeObjectURL(address)
}
