/** A few regions in a small picture: where do they lie to each other, and how far apart? */

import { figure } from '../draw/svg'
import { mercator, round } from './drawn'

const WIDTH = 360
const HEIGHT = 220
const MARGIN = 14
const DEGREE_M = 111_319.49

interface Given {
  readonly polygon: readonly (readonly [number, number])[]
  readonly colour: string
  readonly name: string
}

export interface Small {
  readonly width: number
  readonly height: number
  readonly regions: readonly { readonly path: string; readonly x: number; readonly y: number; readonly colour: string; readonly name: string }[]
  /** Length of the bar in points, and in metres. */
  readonly bar: number
  readonly metres: number
}

export function regionsDrawn(given: readonly Given[]): Small {
  const points = given.flatMap((one) => one.polygon.map(([lon, lat]) => [lon, mercator(lat)] as const))
  if (points.length === 0) return { width: WIDTH, height: HEIGHT, regions: [], bar: 0, metres: 0 }
  const across = points.map(([x]) => x)
  const down = points.map(([, y]) => y)
  const [west, east, low, high] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)]
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max(east - west, 1e-4), (HEIGHT - 2 * MARGIN) / Math.max(high - low, 1e-4))
  const at = (lon: number, lat: number): [number, number] => [
    WIDTH / 2 + (lon - (west + east) / 2) * scale,
    HEIGHT / 2 - (mercator(lat) - (low + high) / 2) * scale,
  ]
  const middle = given.flatMap((one) => one.polygon.map(([, lat]) => lat)).reduce((sum, lat) => sum + lat, 0) / points.length
  const perPoint = (DEGREE_M * Math.cos((middle * Math.PI) / 180)) / scale
  const metres = round(90 * perPoint)
  return {
    width: WIDTH,
    height: HEIGHT,
    bar: metres / perPoint,
    metres,
    regions: given.map((one) => {
      const corners = one.polygon.map(([lon, lat]) => at(lon, lat))
      return {
        path: `M${corners.map(([x, y]) => `${figure(x)} ${figure(y)}`).join('L')}Z`,
        x: corners.reduce((sum, [x]) => sum + x, 0) / corners.length,
        y: corners.reduce((sum, [, y]) => sum + y, 0) / corners.length + 4,
        colour: one.colour,
        name: one.name,
      }
    }),
  }
}
