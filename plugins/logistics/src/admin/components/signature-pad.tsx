import { useTranslation } from "react-i18next"
import { Button } from "@medusajs/ui"
import { type PointerEvent, useRef } from "react"

const WIDTH = 480
const HEIGHT = 180

/** A field to sign in with finger or pen; answers a PNG as a data URL after each stroke, null when it is wiped. */
export const SignaturePad = ({ onChange }: { onChange: (png: string | null) => void }) => {
  const { t } = useTranslation("logistics")
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)

  const point = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - box.x) / box.width) * WIDTH, ((event.clientY - box.y) / box.height) * HEIGHT]
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext("2d")
    if (!pen) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    pen.lineWidth = 2.5
    pen.lineCap = "round"
    pen.beginPath()
    pen.moveTo(...point(event))
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext("2d")
    if (!pen || !drawing.current) return
    pen.lineTo(...point(event))
    pen.stroke()
  }
  const end = () => {
    if (drawing.current) onChange(canvas.current?.toDataURL("image/png") ?? null)
    drawing.current = false
  }
  const wipe = () => {
    canvas.current?.getContext("2d")?.clearRect(0, 0, WIDTH, HEIGHT)
    onChange(null)
  }
  return (
    <div className="flex flex-col gap-2">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        className="w-full touch-none rounded-md border bg-white"
        role="img"
        aria-label={t("proof.sign_here")}
        onPointerDown={begin}
        onPointerMove={draw}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <Button size="small" variant="transparent" onClick={wipe}>
        {t("proof.wipe")}
      </Button>
    </div>
  )
}
