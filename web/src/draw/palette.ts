/** By which shape and colour is a role told? Shape always; colour only helps.
 *
 * Colours are the report's own, dark enough on paper (contrast of 4.5 and more) to write with.
 */

import type { Role } from '../lib/types'

export type Shape = 'square' | 'diamond' | 'disc' | 'triangle' | 'small' | 'ring' | 'star' | 'cross'

export interface Look {
  readonly shape: Shape
  readonly colour: string
}

export const INK = '#1b1a17'
export const SOFT = '#57534b'
export const FAINT = '#8b867b'
export const RULE = '#d8d3c7'
export const WASH = '#f6f3ec'
export const PAPER = '#fffefb'
export const MARK = '#17456b'

/** Phones drawn side by side, whatever their roles; dark enough on paper to write with. */
export const PHONES: readonly string[] = [
  '#17456b',
  '#a34d12',
  '#2d6a4f',
  '#6b2f6f',
  '#8c1d3f',
  '#7a5a00',
  '#14606b',
  '#4a4741',
]

/** The server's order of roles; in buffers, the place in it from 1. */
export const ROLES: readonly Role[] = [
  'line',
  'dispatch',
  'courier',
  'client',
  'supplier',
  'holder',
  'front',
  'introducer',
  'newcomer',
  'old',
  'new',
  'left',
  'right',
  'service',
  'account',
]

const LOOKS: Readonly<Record<Role, Look>> = {
  line: { shape: 'square', colour: '#17456b' },
  dispatch: { shape: 'diamond', colour: '#a34d12' },
  courier: { shape: 'disc', colour: '#2d6a4f' },
  client: { shape: 'small', colour: '#6f6a60' },
  supplier: { shape: 'triangle', colour: '#6b2f6f' },
  holder: { shape: 'star', colour: '#1b1a17' },
  front: { shape: 'cross', colour: '#7a5a00' },
  introducer: { shape: 'ring', colour: '#2d6a4f' },
  newcomer: { shape: 'ring', colour: '#6f6a60' },
  old: { shape: 'ring', colour: '#57534b' },
  new: { shape: 'ring', colour: '#17456b' },
  left: { shape: 'ring', colour: '#57534b' },
  right: { shape: 'ring', colour: '#57534b' },
  service: { shape: 'cross', colour: '#57534b' },
  account: { shape: 'ring', colour: '#6b2f6f' },
}

/** Codes of the roles of the trade, which pictures set off; the others say how a number came up. */
export const TRADE: ReadonlySet<number> = new Set(
  (['line', 'dispatch', 'courier', 'supplier', 'holder', 'front'] as const).map(
    (role) => ROLES.indexOf(role) + 1,
  ),
)

export const NO_ROLE: Look = { shape: 'small', colour: '#8b867b' }

/** How a role looks; none has the look of a number without a role. */
export function look(role: Role | null | undefined): Look {
  return role === null || role === undefined ? NO_ROLE : LOOKS[role]
}

/** How the code of a role in a buffer looks. */
export function lookOf(code: number): Look {
  return look(code === 0 ? null : ROLES[code - 1])
}

/** `#rrggbb` as a pixel of ImageData read as little-endian u32 (opaque). */
export function pixel(colour: string): number {
  const [r, g, b] = channels(colour)
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
}

/** Between two colours; share 0 is the first, 1 the second. */
export function mix(pale: string, dark: string, share: number): string {
  const a = channels(pale)
  const b = channels(dark)
  const part = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * share)
  return `#${[part(0), part(1), part(2)].map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of two colours as WCAG reckons it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => {
    const share = c / 255
    return share <= 0.039_28 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Outline of a shape round (x, y), as numbers that canvas and SVG can both draw; r in pixels. */
export function outline(shape: Shape, x: number, y: number, r: number): [number, number][] {
  switch (shape) {
    case 'square':
      return [
        [x - r, y - r],
        [x + r, y - r],
        [x + r, y + r],
        [x - r, y + r],
      ]
    case 'diamond':
      return [
        [x, y - r * 1.35],
        [x + r * 1.35, y],
        [x, y + r * 1.35],
        [x - r * 1.35, y],
      ]
    case 'triangle':
      return [
        [x, y - r * 1.3],
        [x + r * 1.2, y + r * 0.9],
        [x - r * 1.2, y + r * 0.9],
      ]
    case 'star':
      return Array.from({ length: 10 }, (_, i) => {
        const far = i % 2 === 0 ? r * 1.45 : r * 0.62
        const turn = (Math.PI * i) / 5
        return [x + Math.sin(turn) * far, y - Math.cos(turn) * far]
      })
    case 'cross': {
      const a = r * 1.15
      const b = r * 0.4
      return [
        [x - b, y - a],
        [x + b, y - a],
        [x + b, y - b],
        [x + a, y - b],
        [x + a, y + b],
        [x + b, y + b],
        [x + b, y + a],
        [x - b, y + a],
        [x - b, y + b],
        [x - a, y + b],
        [x - a, y - b],
        [x - b, y - b],
      ]
    }
    case 'small':
    case 'ring':
    case 'disc':
      return []
  }
}
