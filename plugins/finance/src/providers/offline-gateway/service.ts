import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type {
  AuthorizePaymentInput,
  AuthorizePaymentOutput,
  CancelPaymentInput,
  CancelPaymentOutput,
  CapturePaymentInput,
  CapturePaymentOutput,
  DeletePaymentInput,
  DeletePaymentOutput,
  GetPaymentStatusInput,
  GetPaymentStatusOutput,
  InitiatePaymentInput,
  InitiatePaymentOutput,
  PaymentSessionStatus as SessionStatus,
  ProviderWebhookPayload,
  RefundPaymentInput,
  RefundPaymentOutput,
  RetrievePaymentInput,
  RetrievePaymentOutput,
  UpdatePaymentInput,
  UpdatePaymentOutput,
  WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  ContainerRegistrationKeys,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { OfflineGateway } from "../../modules/offline-gateway/gateway"
import type { Intent } from "../../modules/offline-gateway/intent"
import { decimalText, roundToMinorUnits } from "../../rules/minor-units"
import { recordedTotal } from "./core-totals"
import { sessionChoice, sessionData } from "./session-data"
import { SIGNATURE_HEADER, verifyWebhook } from "./signature"
import { webhookAction } from "./webhook"

export interface OfflineGatewayOptions {
  /** Secrets of webhooks, the newest first; all of them verify. Without one every webhook is refused. */
  webhook_secrets?: string[]
}

const STATUS: Record<Intent["status"], SessionStatus> = {
  requires_action: PaymentSessionStatus.PENDING,
  authorized: PaymentSessionStatus.AUTHORIZED,
  partially_captured: PaymentSessionStatus.AUTHORIZED,
  captured: PaymentSessionStatus.CAPTURED,
  refunded: PaymentSessionStatus.CAPTURED,
  canceled: PaymentSessionStatus.CANCELED,
  declined: PaymentSessionStatus.ERROR,
}

/**
 * Medusa's side of the offline gateway: test cards, cash on delivery, bank transfer, as `pp_offline` (or `pp_offline_{id}`).
 * Cash and transfers are authorised at checkout and captured when a person confirms the money.
 */
class OfflineGatewayProviderService extends AbstractPaymentProvider<OfflineGatewayOptions> {
  static override identifier = "offline"

  private readonly knex: Knex
  private readonly gateway: OfflineGateway
  private readonly secrets: readonly string[]

  static override validateOptions(options: Record<string, unknown>): void {
    const secrets = options?.webhook_secrets ?? []
    if (!Array.isArray(secrets) || secrets.some((secret) => typeof secret !== "string" || secret.length < 32)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        "offline gateway: webhook_secrets must be texts of 32 characters or more",
      )
    }
  }

  constructor(cradle: Record<string, unknown>, options: OfflineGatewayOptions = {}) {
    super(cradle, options)
    this.knex = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Knex
    this.gateway = new OfflineGateway(this.knex)
    this.secrets = options.webhook_secrets ?? []
  }

  async initiatePayment({ amount, currency_code, data }: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const intent = await this.gateway.createIntent({
      ...sessionChoice(data),
      amount: roundToMinorUnits(decimalText(amount), currency_code),
      currency_code: currency_code.toUpperCase(),
      payment_session_id: typeof data?.session_id === "string" ? data.session_id : null,
    })
    return { id: intent.id, status: PaymentSessionStatus.PENDING, data: sessionData(intent) }
  }

  async updatePayment({ amount, currency_code, data }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const intent = await this.gateway.updateIntent(intentId(data), {
      ...sessionChoice(data),
      amount: roundToMinorUnits(decimalText(amount), currency_code),
      currency_code: currency_code.toUpperCase(),
    })
    return { status: STATUS[intent.status], data: sessionData(intent) }
  }

  async authorizePayment({ data }: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const intent = await this.gateway.authorize(intentId(data))
    return { status: STATUS[intent.status], data: sessionData(intent) }
  }

  async capturePayment({ data, context }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const { id, currency_code } = await this.gateway.retrieve(intentId(data))
    const total = await recordedTotal(this.knex, "capture", context?.idempotency_key)
    const intent = await this.gateway.capture(id, total === null ? undefined : roundToMinorUnits(total, currency_code))
    return { data: sessionData(intent) }
  }

  async refundPayment({ amount, data, context }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const { id, currency_code, refunded_amount } = await this.gateway.retrieve(intentId(data))
    const recorded = await recordedTotal(this.knex, "refund", context?.idempotency_key)
    const total =
      recorded === null
        ? BigInt(refunded_amount) + roundToMinorUnits(decimalText(amount), currency_code)
        : roundToMinorUnits(recorded, currency_code)
    return { data: sessionData(await this.gateway.refund(id, total)) }
  }

  async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    return { data: sessionData(await this.gateway.cancel(intentId(data))) }
  }

  async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    return typeof data?.id === "string" ? this.cancelPayment({ data }) : { data }
  }

  async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    return { data: sessionData(await this.gateway.retrieve(intentId(data))) }
  }

  async getPaymentStatus({ data }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const intent = await this.gateway.retrieve(intentId(data))
    return { status: STATUS[intent.status], data: sessionData(intent) }
  }

  async getWebhookActionAndData({
    rawData,
    data,
    headers,
  }: ProviderWebhookPayload["payload"]): Promise<WebhookActionResult> {
    const header = headers[SIGNATURE_HEADER]
    const verified = verifyWebhook(
      rawData.toString(),
      typeof header === "string" ? header : undefined,
      this.secrets,
      Math.floor(Date.now() / 1000),
    )
    if (!verified) {
      throw new MedusaError(
        MedusaError.Types.UNAUTHORIZED,
        `webhook: the header ${SIGNATURE_HEADER} is missing, too old or signed with another secret`,
      )
    }
    return Promise.resolve(webhookAction(data))
  }
}

function intentId(data: Record<string, unknown> | undefined): string {
  if (typeof data?.id === "string") return data.id
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    "payment: its data holds no intent of the offline gateway. Create a new payment session",
  )
}

export default OfflineGatewayProviderService
