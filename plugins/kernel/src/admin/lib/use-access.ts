import { useAccess as useKitAccess } from "../kit"
import type { Access } from "./people-types"

/** Who the viewer is here, and what the pages may offer. */
export const useAccess = (): Access | undefined => useKitAccess<Access>().data
