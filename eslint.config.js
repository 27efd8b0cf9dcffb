import { existsSync } from "node:fs"
import path from "node:path"
import medusa from "@medusajs/eslint-plugin"
import { defineConfig } from "eslint/config"
import tseslint from "typescript-eslint"

// Without its list of what to ignore: that would hold for the whole house, and our tests are linted.
const medusaRules = (medusa.default ?? medusa).configs.recommended.filter((block) => block.files || !block.ignores)
const ROOT = import.meta.dirname
const MEDUSA_CODE = ["plugins/*/src/**/*.{ts,tsx}", "medusa/src/**/*.ts"]
const PACKAGES = [
  ...["contracts", "outbox", "worker"].map((name) => `connectors/${name}`),
  ...["kernel", "marketplace", "finance", "logistics"].map((name) => `plugins/${name}`),
  "medusa",
  "payload",
  "integration-tests",
]

/** The project that knows every file of a package: `medusa plugin:build` wants its tests left out of tsconfig.json. */
function projectOf(folder) {
  const own = `${folder}/tsconfig.lint.json`
  return existsSync(path.join(ROOT, own)) ? own : `${folder}/tsconfig.json`
}

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
    files: ["**/*.{ts,tsx,mts}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", prefer: "type-imports" },
      ],
      // Medusa's containers, query and knex answer with loose types at the edges; each edge names its own shape.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "no-console": "error",
    },
  },
  // One package, one program: a service over the whole house runs out of memory.
  ...PACKAGES.map((folder) => ({
    files: [`${folder}/**/*.{ts,tsx,mts}`],
    languageOptions: { parserOptions: { project: [projectOf(folder)], tsconfigRootDir: ROOT } },
  })),
  // The start and its helpers are plain JavaScript, checked by scripts/tsconfig.json; they do speak to a person.
  { files: ["**/*.{js,mjs}"], extends: [tseslint.configs.recommended] },
  {
    files: ["**/*.{js,mjs}"],
    rules: { "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }] },
  },
  // CommonJS of the tools that ask for it.
  { files: ["medusa/**/*.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  // Tests assert on answers whose shape is what they test.
  {
    files: ["**/*.spec.ts", "**/*.spec.tsx", "**/test/**/*.ts"],
    rules: { "@typescript-eslint/unbound-method": "off", "@typescript-eslint/require-await": "off" },
  },
  { files: MEDUSA_CODE, ignores: ["**/*.spec.ts", "**/*.spec.tsx"], extends: [medusaRules] },
  // Not reached by a request: rules are plain code without the framework, whose RangeError is a caller's mistake; the rest runs at
  // the start, on the command line or inside the database's driver, where nobody turns a type into a status.
  {
    files: [
      "plugins/*/src/rules/**/*.ts",
      "plugins/kernel/src/installer/**/*.ts",
      "plugins/kernel/src/access/access.ts",
      "plugins/kernel/src/hooks/register.ts",
      "plugins/kernel/src/tenancy/{connection,each-tenant}.ts",
    ],
    rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
  },
  // The reverse of a link without a table names the other side's key: Medusa's documented form, which the rule does not know.
  {
    files: ["plugins/*/src/links/*.ts"],
    rules: { "@medusajs/link-uses-linkable-properties": "off" },
  },
  // The tool that writes migrations writes these two as async.
  { files: ["**/migrations/Migration*.ts"], rules: { "@typescript-eslint/require-await": "off" } },
)
