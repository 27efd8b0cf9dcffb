import { adapter, type Adapter } from "../../adapter"

/** No identity system is connected: a saga that needs one refuses at its beginning. */
export const noIdentity = (): Adapter<"identity"> => adapter("identity", "none", {})
