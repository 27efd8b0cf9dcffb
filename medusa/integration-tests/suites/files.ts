import { access, mkdtemp, readdir, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import { runAsTenant } from "@dakkah/kernel"
import type { IFileModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { must, type Answer } from "../walk/client"
import type { World } from "../walk/world"
import type { TwoShops } from "./context"
import { formOf, importOf } from "./shopping"

const CSV = "Product Handle,Product Title,Product Status,Variant Title,Variant Option 1 Name,Variant Option 1 Value\n"
const folder = (): string => process.env.FILES_FOLDER ?? ""

interface Uploaded {
  files: { id: string; url: string }[]
}

export function files({ ask, container, zeta, mallory }: TwoShops): void {
  const admin = (world: World) => ({ authorization: world.admin })
  const service = () => container().resolve<IFileModuleService>(Modules.FILE)
  const addressOf = (url: string) => url.slice(new URL(url).origin.length)
  const read = (url: string, headers: Record<string, string> = {}) =>
    ask({ method: "GET", path: addressOf(url), headers })

  afterAll(() => rm(folder(), { recursive: true, force: true }))

  async function upload(
    world: World,
    name: string,
    content: string,
    type = "text/csv",
  ): Promise<{ id: string; url: string }> {
    const form = formOf(name, content, type)
    const { files: uploaded } = await must<Uploaded>(ask, {
      method: "POST",
      path: "/admin/uploads",
      headers: { ...admin(world), "content-type": form.type },
      raw: form.raw,
    })
    return uploaded[0] ?? { id: "", url: "" }
  }

  const everyWay = (world: World, key: string): Promise<Answer[]> =>
    Promise.all([
      ask({ method: "GET", path: `/admin/uploads/${encodeURIComponent(key)}`, headers: admin(world) }),
      ask({
        method: "POST",
        path: "/admin/products/imports",
        headers: admin(world),
        body: importOf(key),
      }),
      ask({ method: "GET", path: `/files/${world.id}/${encodeURIComponent(key)}` }),
    ])

  it("opens no file of another shop, of another folder or of the machine, by whatever key", async () => {
    const own = await upload(zeta(), "goods.csv", `${CSV}zeta-secret-handle,ZETA-SECRET import,draft,Only,Size,One\n`)
    expect(own.id.startsWith(`${zeta().id}.`)).toBe(true)
    expect((await read(own.url)).text).toContain("zeta-secret-handle")
    const inner = own.id.slice(zeta().id.length + 1)
    const outside = await mkdtemp(path.join(path.dirname(folder()), "outside-"))
    await writeFile(path.join(outside, "goods.csv"), `${CSV}outside-handle,Outside,draft,Only,Size,One\n`)
    const keys = [
      own.id,
      inner,
      `${mallory().id}.${inner}`,
      `${mallory().id}.../${zeta().id}/${inner}`,
      `${mallory().id}./../${zeta().id}/${inner}`,
      `../${zeta().id}/${inner}`,
      `${zeta().id}/${inner}`,
      path.join(folder(), zeta().id, inner),
      path.join(outside, "goods.csv"),
      `${mallory().id}.${path.relative(path.join(folder(), mallory().id), path.join(outside, "goods.csv"))}`,
      "/etc/passwd",
      "../../../../etc/passwd",
      `${mallory().id}.`,
      "",
    ]
    for (const key of keys) {
      for (const { status, text } of await everyWay(mallory(), key)) {
        expect([key, status >= 400 && status < 500]).toEqual([key, true])
        expect(text).not.toMatch(/ZETA-SECRET|zeta-secret-handle|outside-handle|root:/)
      }
      // A key of his own that names nothing is deleted without a word; what matters is what is left.
      await ask({ method: "DELETE", path: `/admin/uploads/${encodeURIComponent(key)}`, headers: admin(mallory()) })
    }
    expect((await read(own.url)).status).toBe(200)
    await access(path.join(outside, "goods.csv"))
    // The control: the shop's own key is imported from.
    const [, imported] = await everyWay(zeta(), own.id)
    expect([imported?.status, imported?.text]).toEqual([202, expect.stringContaining("toCreate")])
    const { transaction_id } = JSON.parse(imported?.text ?? "{}") as { transaction_id: string }
    const confirm = `/admin/products/imports/${transaction_id}/confirm`
    await must(ask, { method: "POST", path: confirm, headers: admin(zeta()), body: {} })
    await rm(outside, { recursive: true })
  })

  it("keeps what is uploaded in the shop's own folder, whatever it is called, and lets nothing of it run", async () => {
    const name = "../../evil/..\\page.html"
    const page = await upload(mallory(), name, "<script>alert(1)</script>", "text/html")
    expect(page.id).toMatch(new RegExp(`^${mallory().id}\\.[\\w.-]+$`))
    expect(await readdir(path.dirname(folder()))).not.toContain("evil")
    const { status, headers } = await read(page.url)
    expect([status, headers?.["content-security-policy"], headers?.["x-content-type-options"]]).toEqual([
      200,
      "default-src 'none'; sandbox",
      "nosniff",
    ])
    const ticket = await must<{ url: string; filename: string }>(ask, {
      method: "POST",
      path: "/admin/uploads/presigned-urls",
      headers: admin(mallory()),
      body: { originalname: "../x.csv", mime_type: "text/csv", size: 1 },
    })
    expect(ticket).toMatchObject({
      url: "/admin/uploads",
      filename: expect.stringMatching(new RegExp(`^${mallory().id}\\.[\\w.-]+$`)),
    })
  })

  it("hands a private file out by a link that is signed, ends, and is for that file only", async () => {
    const hidden = await runAsTenant(zeta().id, () =>
      service().createFiles({
        filename: "orders.csv",
        mimeType: "text/csv",
        content: "ZETA-SECRET orders",
        access: "private",
      }),
    )
    const other = await runAsTenant(zeta().id, () =>
      service().createFiles({
        filename: "other.csv",
        mimeType: "text/csv",
        content: "ZETA-SECRET other",
        access: "private",
      }),
    )
    const good = await read(hidden.url)
    expect([good.status, good.text, good.headers?.["cache-control"]]).toEqual([
      200,
      "ZETA-SECRET orders",
      "private, no-store",
    ])
    const [address = "", query = ""] = hidden.url.split("?")
    const late = query.replace(/expires=\d+/, "expires=1")
    for (const url of [
      address,
      `${address}?${late}`,
      `${other.url.split("?")[0]}?${query}`,
      hidden.url.replace(/.$/, "!"),
    ]) {
      const { status, text } = await read(url, admin(zeta()))
      expect([status, text.includes("ZETA-SECRET")]).toEqual([403, false])
    }
    expect([403, 404]).toContain((await ask({ method: "GET", path: `/static/${hidden.id}` })).status)
    const told = await must<{ file: { url: string } }>(ask, {
      method: "GET",
      path: `/admin/uploads/${encodeURIComponent(hidden.id)}`,
      headers: admin(zeta()),
    })
    expect((await read(told.file.url)).text).toBe("ZETA-SECRET orders")
    await expect(runAsTenant(mallory().id, () => service().getAsBuffer(hidden.id))).rejects.toThrow(/was not found/)
    await expect(runAsTenant(mallory().id, () => service().deleteFiles(hidden.id))).rejects.toThrow(/was not found/)
  })
}
