// The walk takes minutes and its set-up is not steady yet: CITYOS_ROUTE_WALK=1 runs it.
const walk = process.env.CITYOS_ROUTE_WALK === "1"

module.exports = {
  testPathIgnorePatterns: walk ? [] : ["route-walk"],
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
  testTimeout: 120_000,
}
