import { afterAll, beforeAll, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases } from "../src/database"
import { expectUndone, expectWhole } from "./expectations"

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

test("an address where no vendor's goods can be delivered: said by name, and the money and the goods go back", async () => {
  const order = await city.placeOrder({ vendors: 2, address: { city: "أبها", postal_code: "62521" } })
  expect(await order.outcome()).toBe("placement_failed")
  const refused = (await order.timeline()).find(({ status_code }) => status_code === "logistics:delivery_refused")
  expect(refused?.payload).toMatchObject({ code: "not_serviceable" })
  expect(String(refused?.payload["reason"])).toContain("أبها, 62521, SA")
  await expectUndone(city, order)
})

test("an address inside it is served", async () => {
  const order = await city.placeOrder({ vendors: 2, address: { city: "DAKKAH" } })
  expect(await order.outcome()).toBe("placed")
  await expectWhole(city, order, { vendors: 2 })
})
