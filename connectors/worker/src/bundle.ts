import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { bundleWorkflowCode } from "@temporalio/worker"

/** Where the build puts the code of all workflows. */
export const BUNDLE_PATH = join(__dirname, "workflow-bundle.js")

/**
 * Bundles all workflows once, at build: no worker bundles at its start, and every worker of a build has the same code.
 * The failure converter is part of the bundle, because messages of failures are encrypted like payloads.
 * @returns the code
 */
export async function bundleWorkflows(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: require.resolve("./workflows"),
    failureConverterPath: require.resolve("@dakkah/outbox/failure-converter"),
    workflowInterceptorModules: [],
  })
  return code
}

if (require.main === module) {
  bundleWorkflows()
    .then((code) => writeFile(BUNDLE_PATH, code))
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exitCode = 1
    })
}
