/** How does a picture leave the page: as it is drawn, on paper, with what it shows written below? */

const MARGIN = 16
const LINE = 18

/** Save what a canvas shows as PNG; `caption` is written below it, a line each. */
export async function savePicture(canvas: HTMLCanvasElement, name: string, caption: readonly string[]): Promise<void> {
  const ratio = canvas.clientWidth === 0 ? 1 : canvas.width / canvas.clientWidth
  const paper = document.createElement('canvas')
  paper.width = canvas.width + 2 * MARGIN * ratio
  paper.height = canvas.height + (2 * MARGIN + caption.length * LINE + 6) * ratio
  const context = paper.getContext('2d')
  if (context === null) return
  context.fillStyle = '#fffefb'
  context.fillRect(0, 0, paper.width, paper.height)
  context.drawImage(canvas, MARGIN * ratio, MARGIN * ratio)
  context.fillStyle = '#1b1a17'
  context.textBaseline = 'top'
  context.font = `${12.5 * ratio}px "Liberation Sans", Arial, sans-serif`
  caption.forEach((line, at) =>
    context.fillText(line, MARGIN * ratio, canvas.height + (MARGIN + 6 + at * LINE) * ratio, canvas.width),
  )
  const blob = await new Promise<Blob | null>((done) => paper.toBlob(done, 'image/png'))
  if (blob === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${name}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
