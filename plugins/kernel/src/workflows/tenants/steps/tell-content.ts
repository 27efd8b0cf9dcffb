import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { tellShop } from "../../../mail/content-service"
import type { OwnShop } from "../../../modules/kernel/lib/own-shop"

/** Payload keeps a copy of the shop. One that is not up gets it with the next mail: nothing waits for it, and nothing is undone. */
export const tellContentStep = createStep("tell-content", async (shop: OwnShop, { container }) => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  return new StepResponse(await tellShop(shop, (message) => logger.warn(`shop ${shop.id}: ${message}`)))
})
