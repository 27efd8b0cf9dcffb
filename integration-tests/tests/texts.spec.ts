import { afterAll, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases } from "../src/database"
import { until } from "../src/http"

const city = City.fromEnvironment()

afterAll(closeDatabases)

/** Marks above and below, a joiner, both directions, letters and signs beyond 16 bits, and what HTML and SQL would take amiss. */
const TEXT = "مَتجرُ «الدَّكّة» 🧿‏ 👩‍👩‍👧 – L'été; 𐎁 <b>&amp;\"'--"

test("letters, marks and emoji come back from every text that a merchant writes", async () => {
  const handle = `dar-${Date.now()}`
  const { vendor } = await city.admin<{ vendor: { id: string; name: string } }>("/vendors", { name: TEXT, handle })
  expect(vendor.name).toBe(TEXT)
  expect((await city.vendor(handle)).name).toBe(TEXT)
  const [found] = await search("/vendors", "vendors", "الدَّكّة")
  expect(found).toMatchObject({ name: TEXT })

  await city.admin(`/vendors/${vendor.id}/suspend`, { reason: TEXT })
  const suspended = await city.admin<{ vendor: { status: string; status_reason?: string } }>(`/vendors/${vendor.id}`)
  expect(suspended.vendor.status).toBe("suspended")
  expect(JSON.stringify(suspended.vendor)).toContain(JSON.stringify(TEXT).slice(1, -1))
})

test("and from every text of an order: its address, the buyer's note, the timeline and the mail", async () => {
  const order = await city.placeOrder({ vendors: 1, address: { first_name: TEXT, address_1: TEXT, company: TEXT } })
  const { order: kept } = await city.admin<{ order: { shipping_address: Record<string, string> } }>(
    `/orders/${order.id}?fields=id,*shipping_address`,
  )
  expect(kept.shipping_address).toMatchObject({ first_name: TEXT, address_1: TEXT, company: TEXT })

  await city.admin(`/orders/${order.id}/timeline`, { text: TEXT })
  const note = (await order.timeline()).find(({ module }) => module === "manual")
  expect(JSON.stringify(note)).toContain(JSON.stringify(TEXT).slice(1, -1))

  expect(await order.outcome()).toBe("placed")
  const mail = await until("the confirmation", async () => {
    const mails = await order.facts.mails()
    return mails.find(({ template }) => template === "order_confirmation") ?? null
  })
  expect(mail.status).toBe("sent")
  expect(mail.text).toContain(TEXT)
})

async function search(path: string, list: string, q: string): Promise<unknown[]> {
  const answer = await city.admin<Record<string, unknown[]>>(`${path}?q=${encodeURIComponent(q)}`)
  return answer[list] ?? []
}
