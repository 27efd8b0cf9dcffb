export * from "./connector-secret"
export * from "./recovery-code"
export * from "./second-factor"
export * from "./second-factor-session"
