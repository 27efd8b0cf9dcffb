import { createRequire } from "node:module"
import path from "node:path"
import type { Readable } from "node:stream"
import { configManager } from "@medusajs/framework/config"
import type { FileTypes } from "@medusajs/framework/types"
import { AbstractFileProviderService, MedusaError } from "@medusajs/framework/utils"

import { innerKeyOf, isPrivate, keyOf, safeName } from "../../files/keys"
import { signLink } from "../../files/links"
import { fileSecret } from "../../files/secret"
import { currentTenant } from "../../tenancy/context"
import { optionsFor, optionsSchema, type TenantFilesOptions } from "./options"

type Inner = FileTypes.IFileProvider
type InnerClass = new (cradle: Record<string, unknown>, options: Record<string, unknown>) => Inner
type UploadStream = Awaited<ReturnType<Inner["getUploadStream"]>>

/**
 * Keeps every tenant's files apart: another folder for each, keys that begin with the tenant's id, and a key that is not the
 * running tenant's is not found, whoever names it (an import, a download, a deletion). Names are of our own making, so that
 * no name leads out of its folder or can be guessed. Links to private files are signed and end after a quarter of an hour.
 */
class TenantFilesProviderService extends AbstractFileProviderService {
  static override identifier = "tenant-files"

  private readonly options: TenantFilesOptions
  private readonly inner = new Map<string, Inner>()

  static override validateOptions(options: Record<string, unknown>): void {
    const { error } = optionsSchema.safeParse(options)
    if (error)
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `tenant files: ${error.issues.map(({ message }) => message).join("; ")}`,
      )
  }

  constructor(
    private readonly cradle: Record<string, unknown>,
    options: Record<string, unknown>,
  ) {
    super()
    this.options = optionsSchema.parse(options)
  }

  override async upload(file: FileTypes.ProviderUploadFileDTO): Promise<FileTypes.ProviderFileResultDTO> {
    const { key } = await this.provider().upload({ ...file, filename: safeName(file.filename) })
    return this.told(key)
  }

  override async getUploadStream(file: FileTypes.ProviderUploadStreamDTO): Promise<UploadStream> {
    const { writeStream, promise, fileKey } = await this.provider().getUploadStream({
      ...file,
      filename: safeName(file.filename),
    })
    const { key, url } = this.told(fileKey)
    return { writeStream, promise: promise.then(() => ({ key, url })), url, fileKey: key }
  }

  override async delete(files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[]): Promise<void> {
    const own = [files].flat().map(({ fileKey }) => ({ fileKey: this.own(fileKey) }))
    await this.provider().delete(own)
  }

  override async getDownloadStream({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Readable> {
    return this.provider().getDownloadStream(await this.found(fileKey))
  }

  override async getAsBuffer({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    return this.provider().getAsBuffer(await this.found(fileKey))
  }

  override async getPresignedDownloadUrl({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<string> {
    await this.found(fileKey)
    return this.urlOf(fileKey)
  }

  getPresignedUploadUrl(file: FileTypes.ProviderGetPresignedUploadUrlDTO): Promise<FileTypes.ProviderFileResultDTO> {
    // Sent to core's own upload, which comes back here: what it is called in between binds nobody.
    return Promise.resolve({ url: "/admin/uploads", key: keyOf(currentTenant(), safeName(file.filename)) })
  }

  /** The provider says whether it is there; a stream would say so when nobody listens any more. */
  private async found(key: string): Promise<FileTypes.ProviderGetFileDTO> {
    const file = { fileKey: this.own(key) }
    await this.provider().getPresignedDownloadUrl(file)
    return file
  }

  private own(key: string): string {
    return innerKeyOf(currentTenant(), key)
  }

  private told(innerKey: string): FileTypes.ProviderFileResultDTO {
    const key = keyOf(currentTenant(), innerKey)
    return { key, url: this.urlOf(key) }
  }

  private urlOf(key: string): string {
    const url = `${this.options.url}/${currentTenant()}/${encodeURIComponent(key)}`
    if (!isPrivate(this.own(key))) return url
    const { expires, signature } = signLink(key, fileSecret(configManager.config), Math.floor(Date.now() / 1_000))
    return `${url}?expires=${expires}&signature=${signature}`
  }

  private provider(): Inner {
    const tenant = currentTenant()
    const known = this.inner.get(tenant)
    if (known) return known
    const Provider = loadProvider(this.options.provider)
    const made = new Provider(this.cradle, optionsFor(this.options.options, tenant))
    this.inner.set(tenant, made)
    return made
  }
}

function loadProvider(name: string): InnerClass {
  const load = createRequire(path.join(configManager.baseDir, "package.json"))
  const { default: found } = load(name) as { default: { services: InnerClass[] } }
  const [Provider] = found.services
  if (!Provider)
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `tenant files: "${name}" is no file provider`)
  return Provider
}

export default TenantFilesProviderService
