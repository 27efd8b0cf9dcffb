/** Why a request has no principal, as its answer says it. */
export interface Refusal {
  refused: 401 | 403 | 404 | 503
  code: string
  message: string
}

export const NO_TENANT: Refusal = {
  refused: 403,
  code: "no_tenant",
  message:
    "No shop was found for this request. Send the publishable key of a shop, sign in, or call it by its own host name.",
}

export const NO_TENANT_IN_ADDRESS: Refusal = {
  refused: 404,
  code: "no_tenant_in_address",
  message: "A gateway's messages arrive at /hooks/{connector}/{tenant}. Register that address with the gateway.",
}

export const NOT_A_MEMBER: Refusal = {
  refused: 401,
  code: "not_a_member",
  message: "This sign-in belongs to nobody who works here any more. Sign in with another account.",
}

export const FOREIGN_USER: Refusal = {
  refused: 401,
  code: "foreign_user",
  message: "This sign-in belongs to another shop. Sign in at the address of yours.",
}

export const FOREIGN_CUSTOMER: Refusal = {
  refused: 401,
  code: "foreign_customer",
  message: "This sign-in belongs to another shop. Sign in to this one.",
}

export const SERVICE_TOKEN: Refusal = {
  refused: 401,
  code: "service_token",
  message: "A service token is needed here: missing, expired, or signed with a key that is not known.",
}

/** Shoppers may come back later; staff ask the platform. */
export const suspended = (area: string): Refusal =>
  area === "store"
    ? { refused: 503, code: "shop_closed", message: "This shop is closed for the moment. Please come back later." }
    : {
        refused: 403,
        code: "tenant_suspended",
        message: "This shop has been suspended. Ask the operator of the platform why, and what is to be done.",
      }

const TYPES = { 401: "unauthorized", 403: "not_allowed", 404: "not_found", 503: "unavailable" } as const

/** A refusal's body in the shape of Medusa's errors. */
export const bodyOf = ({ refused, code, message }: Refusal) => ({ type: TYPES[refused], code, message })
