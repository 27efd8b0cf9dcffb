import { afterAll, beforeAll, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases, number } from "../src/database"
import { expectUndone, expectWhole } from "./expectations"
import { PATIENCE_S, TIMEOUT_MS } from "./faults"

const city = City.fromEnvironment()
let area = ""

/** Once a shop has drawn its area, nobody is served outside it. */
beforeAll(async () => {
  const drawn = { name: "Harbour and old town", country_codes: ["sa"], cities: ["Dakkah"], time_zone: "Asia/Riyadh" }
  const { service_area } = await city.admin<{ service_area: { id: string } }>("/service-areas", drawn)
  area = service_area.id
})
afterAll(async () => {
  await city.admin(`/service-areas/${area}`, undefined, undefined, "DELETE")
  await closeDatabases()
})

test("an address where the goods cannot be delivered: refused before anything is paid, by vendor and place", async () => {
  const { cart_id } = await city.fillCart({ vendors: 2, address: { city: "أبها", postal_code: "62521" } })
  const refused = await city.complete(cart_id)
  expect(refused.status).toBe(400)
  const message = String(refused.body.message)
  expect(message).toMatch(/^not_serviceable: ".+", ".+" do not deliver to أبها, 62521, SA\./)
  expect(await number("select count(*) from order_cart where cart_id = $1", [cart_id])).toBe(0n)
})

test("an address inside it is served", async () => {
  const order = await city.placeOrder({ vendors: 2, address: { city: "DAKKAH" } })
  expect(await order.outcome()).toBe("placed")
  await expectWhole(city, order, { vendors: 2 })
})

test(
  "the area closes between the checkout and the delivery: said by name, and the money and the goods go back",
  async () => {
    await city.kill("worker")
    const order = await city.placeOrder({ vendors: 2, address: { city: "Dakkah" } })
    await city.admin(`/service-areas/${area}`, { status: "off" })
    try {
      await city.restart("worker")
      expect(await order.outcome(PATIENCE_S)).toBe("placement_failed")
      const refused = (await order.timeline()).find(({ status_code }) => status_code === "logistics:delivery_refused")
      expect(refused?.payload).toMatchObject({ code: "not_serviceable" })
      expect(String(refused?.payload["reason"])).toContain("Dakkah")
      await expectUndone(city, order)
    } finally {
      await city.admin(`/service-areas/${area}`, { status: "active" })
    }
  },
  TIMEOUT_MS,
)
