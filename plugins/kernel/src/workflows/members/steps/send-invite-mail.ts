import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { adminAddress } from "../../../mail/addresses"
import { sendMail } from "../../../mail/content-service"
import { KERNEL } from "../../../modules/kernel"
import type { OwnShop } from "../../../modules/kernel/lib/own-shop"
import type KernelModuleService from "../../../modules/kernel/service"

/** Sends the link of an invite in the running shop's name; says whether it went. A sent mail cannot be taken back. */
export const sendInviteMailStep = createStep(
  "send-invite-mail",
  async ({ email, token, key }: { email: string; token: string; key: string }, { container }) => {
    const shop = await container.resolve<KernelModuleService>(KERNEL).ownShop()
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const link = inviteLink(shop, token)
    const mail = {
      template: "staff_invite",
      to: email,
      locale: shop.default_locale,
      data: { link, store: { name: shop.name } },
    }
    const delivery = await sendMail(shop, mail, key, (message) => logger.warn(`invite: ${message}`))
    return new StepResponse({ link, delivery })
  },
)

const inviteLink = ({ hosts }: OwnShop, token: string): string =>
  adminAddress(hosts, `/app/invite?token=${encodeURIComponent(token)}`)
