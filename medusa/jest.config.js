module.exports = {
  testEnvironment: "node",
  testMatch: ["**/integration-tests/http/**/*.spec.ts"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          target: "es2022",
          transform: { decoratorMetadata: true },
        },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/", "/\\.medusa/", "/connectors/"],
  modulePathIgnorePatterns: ["dist/", "<rootDir>/.medusa/", "<rootDir>/.cache/"],
  setupFiles: ["./integration-tests/setup.js"],
  // A start takes 15 s on a quiet machine, and ten times that on a busy one.
  testTimeout: 300_000,
}
