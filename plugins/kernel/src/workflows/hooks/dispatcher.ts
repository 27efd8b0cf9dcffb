import { applicationDeclarations } from "../../application"
import { registerHooks } from "../../hooks/register"

registerHooks(applicationDeclarations().hooks)
