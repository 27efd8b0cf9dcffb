import { configManager } from "@medusajs/framework/config"
import { Modules } from "@medusajs/framework/utils"
import { completeCartWorkflowId } from "@medusajs/medusa/core-flows"
import { sortLocks } from "../../checkout/sorted-locks"
import { withoutCheckpoints } from "../../checkout/without-checkpoints"
import { lockReverts } from "../../promotions/locked-revert"
import { lockAdjustments } from "../../stock/locked-adjustment"
import "./dispatcher"

/** Redis' engine locks what it saves, and other processes read it. */
const inMemory = (): boolean =>
  !JSON.stringify(configManager.config.modules?.[Modules.WORKFLOW_ENGINE] ?? "").includes("redis")

sortLocks()
lockReverts()
lockAdjustments()
if (inMemory()) withoutCheckpoints(completeCartWorkflowId)
