export interface Picture {
  mime_type: "image/jpeg" | "image/png" | "image/webp"
  content: string
}

const LONGEST_SIDE = 1600

/** What the API takes of a data URL. */
export function pictureOf(dataUrl: string): Picture | null {
  const match = /^data:(image\/(?:jpeg|png|webp));base64,(.+)$/.exec(dataUrl)
  return match ? { mime_type: match[1] as Picture["mime_type"], content: match[2] ?? "" } : null
}

/** A photo of a telephone, made small enough to be sent (JPEG, 1600 pixels at most). */
export async function shrinkPhoto(file: File): Promise<string> {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return canvas.toDataURL("image/jpeg", 0.8)
}
