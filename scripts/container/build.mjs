// Inside an image: packages and builds, by the same steps as `npm start`.
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describeError } from "../lib/failure.mjs"
import { warn } from "../lib/progress.mjs"
import { setUp } from "../lib/setup/setup.mjs"

try {
  await setUp({ logs: mkdtempSync(join(tmpdir(), "build-")), command: "the image's build" })
} catch (error) {
  warn(describeError(error))
  process.exitCode = 1
}
