/** How does a picture leave as lines and letters, so that it can be enlarged and its text be found?
 *
 * A pen with the strokes of a canvas that writes SVG instead of pixels: what draws on a canvas draws
 * on it unchanged. Nothing of a label can become markup.
 */

import { INK, PAPER, SOFT } from './palette'

/** The strokes that our pictures use; a canvas has them all. */
export interface Board2D {
  fillStyle: string | CanvasGradient | CanvasPattern
  strokeStyle: string | CanvasGradient | CanvasPattern
  lineWidth: number
  globalAlpha: number
  font: string
  textBaseline: CanvasTextBaseline
  textAlign: CanvasTextAlign
  lineJoin: CanvasLineJoin
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  beginPath(): void
  closePath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void
  quadraticCurveTo(ax: number, ay: number, x: number, y: number): void
  arc(x: number, y: number, r: number, from: number, to: number): void
  fill(): void
  stroke(): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  strokeText(text: string, x: number, y: number): void
  measureText(text: string): { readonly width: number }
}

const CHARACTER = 0.56
const TELLING: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as SVG may hold it; signs that XML forbids are left out. */
export function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => TELLING[sign] ?? '')
}

/** A figure with at most two decimals and no more signs than it needs. */
export function figure(value: number): string {
  return String(Math.round(value * 100) / 100)
}

export class SvgPen implements Board2D {
  fillStyle: string | CanvasGradient | CanvasPattern = INK
  strokeStyle: string | CanvasGradient | CanvasPattern = INK
  lineWidth = 1
  globalAlpha = 1
  font = '12px sans-serif'
  textBaseline: CanvasTextBaseline = 'alphabetic'
  textAlign: CanvasTextAlign = 'start'
  lineJoin: CanvasLineJoin = 'miter'
  readonly #parts: string[] = []
  #path: string[] = []
  #shift: readonly [number, number] = [0, 0]

  /** What was drawn, as elements of SVG. */
  get drawn(): string {
    return this.#parts.join('')
  }

  setTransform(_a: number, _b: number, _c: number, _d: number, e: number, f: number): void {
    this.#shift = [e, f]
  }
  /** Elements that are drawn as they are; whoever gives them has escaped their text. */
  put(elements: string): void {
    this.#parts.push(elements)
  }
  beginPath(): void {
    this.#path = []
  }
  closePath(): void {
    this.#path.push('Z')
  }
  moveTo(x: number, y: number): void {
    this.#path.push(`M${this.#at(x, y)}`)
  }
  lineTo(x: number, y: number): void {
    this.#path.push(`${this.#path.length === 0 ? 'M' : 'L'}${this.#at(x, y)}`)
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#path.push(`C${this.#at(ax, ay)} ${this.#at(bx, by)} ${this.#at(x, y)}`)
  }
  quadraticCurveTo(ax: number, ay: number, x: number, y: number): void {
    this.#path.push(`Q${this.#at(ax, ay)} ${this.#at(x, y)}`)
  }
  /** A whole circle: our pictures have no part of one. */
  arc(x: number, y: number, r: number): void {
    const round = `A${figure(r)} ${figure(r)} 0 1 0 `
    this.#path.push(`M${this.#at(x - r, y)}${round}${this.#at(x + r, y)}${round}${this.#at(x - r, y)}Z`)
  }
  fill(): void {
    if (this.#path.length === 0) return
    this.#parts.push(`<path d="${this.#path.join('')}" fill="${this.#colour(this.fillStyle)}"${this.#alpha()}/>`)
  }
  stroke(): void {
    if (this.#path.length === 0) return
    this.#parts.push(`<path d="${this.#path.join('')}" fill="none" ${this.#line()}/>`)
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = [x + this.#shift[0], y + this.#shift[1]]
    this.#parts.push(
      `<rect x="${figure(left)}" y="${figure(top)}" width="${figure(width)}" height="${figure(height)}" fill="${this.#colour(this.fillStyle)}"${this.#alpha()}/>`,
    )
  }
  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="${this.#colour(this.fillStyle)}"${this.#alpha()}`)
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, `fill="none" ${this.#line()}`)
  }
  /** How wide a text is, near enough to keep names apart: no fonts are at hand here. */
  measureText(text: string): { readonly width: number } {
    return { width: text.length * this.#size() * CHARACTER }
  }

  #at(x: number, y: number): string {
    return `${figure(x + this.#shift[0])} ${figure(y + this.#shift[1])}`
  }
  #size(): number {
    return Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 12)
  }
  #colour(style: string | CanvasGradient | CanvasPattern): string {
    return typeof style === 'string' ? escaped(style) : INK
  }
  #alpha(): string {
    return this.globalAlpha === 1 ? '' : ` opacity="${figure(this.globalAlpha)}"`
  }
  #line(): string {
    return `stroke="${this.#colour(this.strokeStyle)}" stroke-width="${figure(this.lineWidth)}" stroke-linejoin="${this.lineJoin}"${this.#alpha()}`
  }
  #text(text: string, x: number, y: number, look: string): void {
    const [left, top] = [x + this.#shift[0], y + this.#shift[1]]
    const anchor = this.textAlign === 'center' ? 'middle' : this.textAlign === 'end' || this.textAlign === 'right' ? 'end' : 'start'
    const down = this.textBaseline === 'middle' ? this.#size() * 0.35 : this.textBaseline === 'top' ? this.#size() * 0.8 : 0
    const weight = /\bbold\b|\b600\b/.test(this.font) ? ' font-weight="600"' : ''
    this.#parts.push(
      `<text x="${figure(left)}" y="${figure(top + down)}" font-size="${figure(this.#size())}"${weight} text-anchor="${anchor}" ${look}>${escaped(text)}</text>`,
    )
  }
}

export interface Picture {
  readonly width: number
  readonly height: number
  /** Elements of SVG. */
  readonly body: string
}

const MARGIN = 16
const LINE = 18
const FONT = '"Liberation Sans", "Helvetica Neue", Arial, sans-serif'

/** A whole SVG file: the picture on paper, its caption below it, a line each. */
export function svgFile(picture: Picture, caption: readonly string[]): { text: string; width: number; height: number } {
  const lines = caption.flatMap((line) => folded(line, Math.floor(picture.width / 6.6)))
  const width = Math.ceil(picture.width + 2 * MARGIN)
  const height = Math.ceil(picture.height + 2 * MARGIN + 6 + lines.length * LINE)
  const said = lines
    .map((line, at) => {
      const y = picture.height + MARGIN + 6 + (at + 1) * LINE - 4
      return `<text x="${MARGIN}" y="${figure(y)}" font-size="12.5" fill="${at === 0 ? INK : SOFT}">${escaped(line)}</text>`
    })
    .join('')
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FONT)}">` +
    `<title>${escaped(caption[0] ?? '')}</title><desc>${escaped(caption.join(' · '))}</desc>` +
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>` +
    `<svg x="${MARGIN}" y="${MARGIN}" width="${figure(picture.width)}" height="${figure(picture.height)}">${picture.body}</svg>${said}</svg>\n`
  return { text, width, height }
}

/** A line broken between words where it would pass the picture's edge. */
function folded(line: string, most: number): string[] {
  const found: string[] = []
  let held = ''
  for (const word of line.split(' ')) {
    if (held !== '' && held.length + 1 + word.length > most) {
      found.push(held)
      held = word
    } else held = held === '' ? word : `${held} ${word}`
  }
  return [...found, held]
}
