import type { z } from "@medusajs/framework/zod"

import { NODE_KINDS } from "../../../modules/kernel/models"
import { listParams, oneOrMore } from "../../lib/list-params"

export const listNodesParams = listParams(["path"]).extend({ kind: oneOrMore(NODE_KINDS) })
export type ListNodesParams = z.infer<typeof listNodesParams>
