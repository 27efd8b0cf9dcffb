import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { include: ["tidy/**/*.spec.ts", "tests/**/*.spec.ts"], pool: "forks", poolOptions: { forks: { singleFork: true } }, testTimeout: 120_000, hookTimeout: 300_000 },
})
