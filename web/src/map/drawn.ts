/** How does the map leave the page: regions and names on a grid of degrees, with a scale?
 *
 * The ground below, where one is given, is another's drawing and is left out.
 */

import { FAINT, INK, RULE, SOFT, WASH } from '../draw/palette'
import { escaped, figure, type Picture, SvgPen } from '../draw/svg'

export interface Region {
  readonly polygon: readonly (readonly [number, number])[]
  readonly colour: string
  readonly alpha: number
  readonly label: string
}

/** Longitude and latitude of the corners: west, south, east, north. */
export type Bounds = readonly [number, number, number, number]

const WIDTH = 1000
const EARTH_M = 40_075_016.686
const STEPS = [1, 2, 5] as const

/** Height of a latitude in Mercator's map, in the units of a longitude's degree. */
export function mercator(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above a value. */
export function round(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  return Math.max(...STEPS.filter((step) => step * power <= value * (1 + 1e-9))) * power
}

export function mapPicture(
  regions: readonly Region[],
  bounds: Bounds,
  phones: readonly { readonly label: string; readonly colour: string }[],
  say: (metres: number) => string,
): Picture {
  const [west, south, east, north] = bounds
  const [low, high] = [mercator(south), mercator(north)]
  const scale = WIDTH / (east - west)
  const tall = Math.min(1400, Math.max(300, (high - low) * scale))
  const middle = (high + low) / 2
  const at = (lon: number, lat: number): [number, number] => [(lon - west) * scale, tall / 2 - (mercator(lat) - middle) * scale]
  const pen = new SvgPen()
  pen.fillStyle = WASH
  pen.fillRect(0, 0, WIDTH, tall)
  degrees(pen, bounds, tall, at)
  for (const region of regions) {
    const points = region.polygon.map(([lon, lat]) => at(lon, lat).map(figure).join(' ')).join('L')
    pen.put(
      `<path d="M${points}Z" fill="${region.colour}" fill-opacity="${figure(region.alpha)}" stroke="${SOFT}" stroke-width="0.6" stroke-opacity="0.6"><title>${escaped(region.label)}</title></path>`,
    )
  }
  bar(pen, (south + north) / 2, scale, tall, say)
  const foot = legend(pen, phones, tall)
  return { width: WIDTH, height: foot, body: pen.drawn }
}

function degrees(pen: SvgPen, [west, south, east, north]: Bounds, tall: number, at: (lon: number, lat: number) => [number, number]): void {
  const step = round(Math.max(1e-4, (east - west) / 5))
  const digits = Math.max(0, Math.ceil(-Math.log10(step)))
  pen.strokeStyle = RULE
  pen.lineWidth = 1
  pen.font = '10.5px sans-serif'
  pen.fillStyle = FAINT
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) {
    const [x] = at(lon, south)
    pen.beginPath()
    pen.moveTo(x, 0)
    pen.lineTo(x, tall)
    pen.stroke()
    pen.fillText(`${lon.toFixed(digits)}°`, x + 3, 11)
  }
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) {
    const [, y] = at(west, lat)
    pen.beginPath()
    pen.moveTo(0, y)
    pen.lineTo(WIDTH, y)
    pen.stroke()
    pen.fillText(`${lat.toFixed(digits)}°`, 3, y - 3)
  }
}

/** A bar of round length; a metre is as long as it is in the middle of the picture. */
function bar(pen: SvgPen, latitude: number, scale: number, tall: number, say: (metres: number) => string): void {
  const perPoint = (EARTH_M * Math.cos((latitude * Math.PI) / 180)) / 360 / scale
  const metres = round(180 * perPoint)
  pen.fillStyle = INK
  pen.fillRect(14, tall - 14, metres / perPoint, 2)
  pen.font = '11px sans-serif'
  pen.fillText(say(metres), 14, tall - 19)
}

function legend(pen: SvgPen, phones: readonly { readonly label: string; readonly colour: string }[], tall: number): number {
  pen.font = '12px sans-serif'
  phones.forEach((phone, i) => {
    const [x, y] = [(i % 4) * 250, tall + 12 + Math.floor(i / 4) * 20]
    pen.fillStyle = phone.colour
    pen.fillRect(x, y, 12, 12)
    pen.fillStyle = INK
    pen.fillText(phone.label, x + 18, y + 10)
  })
  return phones.length === 0 ? tall : tall + 12 + Math.ceil(phones.length / 4) * 20
}
