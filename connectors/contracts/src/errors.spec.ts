import { describe, expect, test } from "vitest"
import { ERRORS, errorTypeOfStatus, isErrorType, NON_RETRYABLE_ERROR_TYPES } from "./errors"

describe("errors of the specification (8.5)", () => {
  test.each([
    ["NetworkError", true, ["retry"]],
    ["TimeoutError", true, ["retry"]],
    ["RateLimitError", true, ["retry"]],
    ["ServiceUnavailableError", true, ["retry"]],
    ["InvalidArgumentError", false, ["notify_admin"]],
    ["InsufficientFundsError", false, ["notify_customer"]],
    ["AuthenticationError", false, ["alert_security"]],
    ["FraudDetectedError", false, ["freeze_account", "alert_security"]],
    ["DataConflictError", true, ["retry"]],
    ["CredentialExpiredError", false, ["renew_credential"]],
  ] as const)("%s: retried %s, then %s", (type, retryable, actions) => {
    expect(ERRORS[type]).toEqual({ retryable, actions })
  })

  test("Temporal is told of each that no retry heals, and of no other", () => {
    expect([...NON_RETRYABLE_ERROR_TYPES].sort()).toEqual([
      "AuthenticationError",
      "CredentialExpiredError",
      "CredentialVerificationFailedError",
      "FraudDetectedError",
      "InsufficientFundsError",
      "InvalidArgumentError",
      "NotSupportedError",
    ])
  })

  test.each([
    [0, "NetworkError"],
    [400, "InvalidArgumentError"],
    [401, "AuthenticationError"],
    [402, "InsufficientFundsError"],
    [403, "AuthenticationError"],
    [404, "InvalidArgumentError"],
    [408, "TimeoutError"],
    [409, "DataConflictError"],
    [412, "DataConflictError"],
    [422, "InvalidArgumentError"],
    [429, "RateLimitError"],
    [500, "ServiceUnavailableError"],
    [501, "NotSupportedError"],
    [502, "ServiceUnavailableError"],
    [503, "ServiceUnavailableError"],
    [504, "TimeoutError"],
  ] as const)("HTTP %i is a %s", (status, type) => expect(errorTypeOfStatus(status)).toBe(type))

  test("every status has a type that is known", () => {
    for (let status = 0; status < 600; status++) expect(isErrorType(errorTypeOfStatus(status))).toBe(true)
    expect(isErrorType("SomeOtherError")).toBe(false)
  })
})
