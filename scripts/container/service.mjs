// Inside a container: one process of the suite, with its own part of the environment, in the foreground.
import { spawn } from "node:child_process"
import { childEnvironment } from "../lib/environment/child.mjs"
import { describeError, Failure } from "../lib/failure.mjs"
import { warn } from "../lib/progress.mjs"
import { SERVICES } from "../lib/stack/services.mjs"
import { containerSettings } from "./settings.mjs"

try {
  const service = SERVICES.find(({ name }) => name === process.argv[2])
  if (!service) throw new Failure("unknown_part", `name one of: ${SERVICES.map(({ name }) => name).join(", ")}.`)
  const { settings, environments } = containerSettings()
  const { program, args, cwd } = service.command(settings)
  const env = childEnvironment({
    ...environments[service.name],
    NODE_ENV: "production",
    PORT: String(settings[service.port]),
  })
  const child = spawn(program, args, { cwd, env, stdio: "inherit" })
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal))
  child.once("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
} catch (error) {
  warn(describeError(error))
  process.exitCode = 1
}
