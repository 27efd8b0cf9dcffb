import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthWorkflowEvents, ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createHash } from "node:crypto"

import { adminAddress } from "../mail/addresses"
import { sendMail } from "../mail/content-service"
import { KERNEL } from "../modules/kernel"
import type KernelModuleService from "../modules/kernel/service"

interface ResetAsked {
  entity_id: string
  actor_type: string
  token: string
}

/**
 * Mails the link by which somebody of the shop sets a new password, at the shop's own host: the token is worth nothing at another's.
 * Whoever gets no mail asks again. Shoppers have their link from the storefront.
 */
export default async function mailPasswordReset({ event, container }: SubscriberArgs<ResetAsked>): Promise<void> {
  const { entity_id, actor_type, token } = event.data
  if (actor_type !== "user") return
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const shop = await container.resolve<KernelModuleService>(KERNEL).ownShop()
  const path = `/app/reset-password?token=${encodeURIComponent(token)}&email=${encodeURIComponent(entity_id)}`
  const data = { link: adminAddress(shop.hosts, path), store: { name: shop.name } }
  const mail = { template: "staff_password_reset", to: entity_id, locale: shop.default_locale, data }
  const key = `password-reset/${createHash("sha256").update(token).digest("hex").slice(0, 32)}`
  await sendMail(shop, mail, key, (message) => logger.warn(`password reset: ${message}`))
}

export const config: SubscriberConfig = { event: AuthWorkflowEvents.PASSWORD_RESET }
