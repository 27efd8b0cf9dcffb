import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../../modules/kernel"
import type KernelModuleService from "../../../modules/kernel/service"

/** What a shop shows everybody of itself: name, languages, currencies, time zone, looks. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const shop = await request.scope.resolve<KernelModuleService>(KERNEL).ownShop()
  const { name, slug, locales, default_locale, default_currency, country_code, time_zone, settings } = shop
  const { currencies, branding } = settings
  response.json({
    shop: { name, slug, locales, default_locale, currencies, default_currency, country_code, time_zone, branding },
  })
}
