import type { City, DemoShop } from "./city"

/** What a vendor sells first in the alphabet of handles: every run orders the same goods. */
export interface Offer {
  vendor: string
  product_id: string
  variant_id: string
}

interface Product {
  id: string
  handle: string
  variants: { id: string }[]
}

/** One offer of each of the shop's vendors, by vendor handle; the house and vendors that sell nothing are left out. */
export async function offersOf(city: City, shop: DemoShop): Promise<Offer[]> {
  const { vendors } = await city.admin<{ vendors: { id: string; handle: string }[] }>(
    "/vendors?limit=100&order=handle",
    undefined,
    shop,
  )
  const offers: Offer[] = []
  for (const { id, handle } of vendors) {
    if (handle === "house") continue
    const { vendor_products } = await city.admin<{ vendor_products: { product_id: string }[] }>(
      `/vendors/${id}/products?limit=100`,
      undefined,
      shop,
    )
    if (vendor_products.length === 0) continue
    const ids = vendor_products.map(({ product_id }) => `id[]=${product_id}`).join("&")
    const { products } = await city.admin<{ products: Product[] }>(
      `/products?${ids}&order=handle&limit=1&fields=id,handle,variants.id`,
      undefined,
      shop,
    )
    const [product] = products
    const variant = product?.variants[0]
    if (product && variant) offers.push({ vendor: handle, product_id: product.id, variant_id: variant.id })
  }
  return offers
}
