import path from "node:path"
import { fileURLToPath } from "node:url"
import { withPayload } from "@payloadcms/next/withPayload"
import type { NextConfig } from "next"

const workspace = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..")

const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "SAMEORIGIN" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
]

const config: NextConfig = {
  poweredByHeader: false,
  // Workspace packages lie outside this folder: without this Turbopack refuses to resolve them.
  turbopack: { root: workspace },
  outputFileTracingRoot: workspace,
  headers: () => Promise.resolve([{ source: "/:path*", headers }]),
}

export default withPayload(config, { devBundleServerPackages: false })
