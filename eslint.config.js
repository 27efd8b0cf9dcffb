import medusa from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

const medusaRules = (medusa.default ?? medusa).configs.recommended
const MEDUSA_CODE = ["plugins/*/src/**/*.{ts,tsx}", "medusa/src/**/*.ts"]

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/.medusa/",
      "**/.next/",
      "**/.cache/",
      "**/.data/",
      "**/.turbo/",
      "payload/src/migrations/",
      "payload/src/payload-types.ts",
      "payload/src/app/(payload)/",
      "**/*.d.ts",
    ],
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", prefer: "type-imports" }],
      // Medusa's containers, query and knex answer with loose types at the edges; each edge names its own shape.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "no-console": "error",
    },
  },
  // Tests assert on answers whose shape is what they test.
  { files: ["**/*.spec.ts", "**/*.spec.tsx", "**/test/**/*.ts"], rules: { "@typescript-eslint/unbound-method": "off", "@typescript-eslint/require-await": "off" } },
  { files: MEDUSA_CODE, extends: [medusaRules] },
)
