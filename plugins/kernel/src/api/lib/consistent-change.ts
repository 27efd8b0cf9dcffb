import { MedusaError } from "@medusajs/framework/utils"

import type { ShopChange } from "../../modules/kernel/lib/change-shop"
import type { OwnShop } from "../../modules/kernel/lib/own-shop"

/**
 * A change of some settings must fit those that stay.
 * @throws MedusaError INVALID_DATA for a default language or currency that the shop would not have
 */
export function requireConsistent(shop: OwnShop, change: ShopChange): void {
  const locales = change.locales ?? shop.locales
  const locale = change.default_locale ?? shop.default_locale
  const currencies = change.currencies ?? shop.settings.currencies
  const currency = change.default_currency ?? shop.default_currency
  if (!locales.includes(locale)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `default_locale: "${locale}" must be one of ${locales.join(", ")}`,
    )
  }
  if (!currencies.includes(currency)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `default_currency: "${currency}" must be one of ${currencies.join(", ")}`,
    )
  }
}
