import path from "node:path"
import { defineConfig } from "vitest/config"

const here = import.meta.dirname

export default defineConfig({
  // Next keeps JSX as it is (tsconfig); the tests need it compiled.
  esbuild: { jsx: "automatic" },
  resolve: {
    alias: { "@payload-config": path.resolve(here, "src/payload.config.ts"), "@": path.resolve(here, "src") },
  },
  test: {
    include: ["src/**/*.spec.ts", "test/**/*.spec.ts"],
    globalSetup: ["test/database.ts"],
    setupFiles: ["test/environment.ts"],
    pool: "forks",
    // One database: files run one after the other.
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
