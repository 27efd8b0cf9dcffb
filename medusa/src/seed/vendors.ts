import type { MedusaContainer } from "@medusajs/framework/types"
import type { DemoTenant, DemoVendor } from "./city"

interface Marketplace {
  listVendors(filters: object): Promise<{ id: string; handle: string }[]>
  createVendors(data: object): Promise<{ id: string; handle: string }>
  listVendorProducts(filters: object): Promise<{ product_id: string }[]>
  createVendorProducts(data: object[]): Promise<unknown>
  listCommissionRules(filters: object): Promise<{ id: string }[]>
  createCommissionRules(data: object): Promise<unknown>
}

/** The shop's vendors, what each of them sells, and what the house keeps of it. */
export async function seedVendors(
  container: MedusaContainer,
  tenant: DemoTenant,
  products: ReadonlyMap<string, string>,
): Promise<void> {
  const marketplace = container.resolve<Marketplace>("marketplace")
  const known = await marketplace.listVendors({ handle: tenant.vendors.map((vendor) => vendor.handle) })
  for (const vendor of tenant.vendors) {
    const { id } =
      known.find(({ handle }) => handle === vendor.handle) ?? (await marketplace.createVendors(row(vendor)))
    await assign(marketplace, id, vendor, products)
  }
  const rules = await marketplace.listCommissionRules({})
  if (rules.length === 0) {
    await marketplace.createCommissionRules({ name: "Everything else", kind: "percent", rate: tenant.commission })
  }
}

const row = ({ handle, name, email }: DemoVendor) => ({
  handle,
  name: name.en,
  email,
  status: "active",
  locale: "en",
  currency_code: "sar",
  description: name,
})

async function assign(
  marketplace: Marketplace,
  vendor_id: string,
  vendor: DemoVendor,
  products: ReadonlyMap<string, string>,
): Promise<void> {
  const wanted = vendor.products
    .map(({ handle }) => products.get(handle))
    .filter((id): id is string => id !== undefined)
  const known = new Set(
    (await marketplace.listVendorProducts({ product_id: wanted })).map(({ product_id }) => product_id),
  )
  const missing = wanted.filter((product_id) => !known.has(product_id))
  if (missing.length > 0)
    await marketplace.createVendorProducts(missing.map((product_id) => ({ vendor_id, product_id })))
}
