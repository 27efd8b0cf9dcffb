import { randomUUID } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { bundleWorkflowCode, DefaultLogger, Runtime } from "@temporalio/worker"
import { createNamespace, deleteNamespace } from "./temporal"

interface Project {
  provide(key: "bundlePath" | "namespace", value: string): void
}

declare module "vitest" {
  interface ProvidedContext {
    bundlePath: string
    namespace: string
  }
}

/** One namespace and one bundle, made from the sources, for the whole run. */
export default async function setup(project: Project): Promise<() => Promise<void>> {
  Runtime.install({ logger: new DefaultLogger("ERROR") })
  const folder = await mkdtemp(join(tmpdir(), "worker-bundle-"))
  const bundlePath = join(folder, "workflow-bundle.js")
  const namespace = `worker-test-${randomUUID().slice(0, 8)}`
  const [{ code }] = await Promise.all([
    bundleWorkflowCode({
      workflowsPath: join(__dirname, "../../src/workflows/index.ts"),
      failureConverterPath: require.resolve("@dakkah/outbox/failure-converter"),
      logger: new DefaultLogger("ERROR"),
    }),
    createNamespace(namespace),
  ])
  await writeFile(bundlePath, code)
  project.provide("bundlePath", bundlePath)
  project.provide("namespace", namespace)
  return async () => {
    await deleteNamespace(namespace)
    await rm(folder, { recursive: true, force: true })
  }
}
