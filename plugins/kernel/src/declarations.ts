import { createRequire } from "node:module"
import path from "node:path"
import type { CaptureDefinition } from "@dakkah/outbox"
import type { AccessRule } from "./access/access"
import type { TableClasses } from "./data-classes/data-classes"
import type { DispatchRegistration } from "./dispatches/dispatch"
import type { HookRegistration } from "./hooks/on-hook"
import type { OrderTrace } from "./order-life/trace"
import type { ReconciliationCheck } from "./reconciliation/check"
import type { WebhookRegistration } from "./webhooks/webhook"

/** What the plugins of an application declare, in files of these names. */
export interface Declarations {
  access: AccessRule[]
  captures: CaptureDefinition[]
  hooks: HookRegistration[]
  dispatches: DispatchRegistration[]
  webhooks: WebhookRegistration[]
  "data-classes": TableClasses[]
  reconciliations: ReconciliationCheck[]
  traces: OrderTrace[]
}

const FILES = [
  "access",
  "captures",
  "hooks",
  "dispatches",
  "webhooks",
  "data-classes",
  "reconciliations",
  "traces",
] as const
type File = (typeof FILES)[number]

export interface PluginEntry {
  resolve: string
}

/**
 * Reads the declarations of every plugin of the application. A plugin that has none of the files takes no part.
 * @param plugins `plugins` of the configuration
 * @param root folder that the plugins are resolved from
 */
export function readDeclarations(
  plugins: readonly (string | PluginEntry)[],
  root: string,
  files: readonly File[] = FILES,
): Declarations {
  const load = createRequire(path.join(root, "package.json"))
  const declarations: Declarations = {
    access: [],
    captures: [],
    hooks: [],
    dispatches: [],
    webhooks: [],
    "data-classes": [],
    reconciliations: [],
    traces: [],
  }
  for (const plugin of plugins) {
    const name = typeof plugin === "string" ? plugin : plugin.resolve
    for (const file of files) {
      const found = loadDefault(load, `${name}/${file}`)
      if (Array.isArray(found)) (declarations[file] as unknown[]).push(...found)
    }
  }
  return declarations
}

function loadDefault(load: NodeJS.Require, id: string): unknown {
  let file: string
  try {
    file = load.resolve(id)
  } catch {
    return undefined
  }
  return (load(file) as { default?: unknown }).default
}
