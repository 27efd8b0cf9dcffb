import { defineSearchAttributeKey } from "@temporalio/common"

/** Keyword attributes of every saga. They are not encrypted by the server: ids and states only, never personal data. */
export const SEARCH_ATTRIBUTES = {
  tenant: defineSearchAttributeKey("TenantId", "KEYWORD"),
  subject: defineSearchAttributeKey("SubjectId", "KEYWORD"),
  domain: defineSearchAttributeKey("Domain", "KEYWORD"),
  status: defineSearchAttributeKey("SagaStatus", "KEYWORD"),
} as const
