/** How is a view written in an address, so that it can be sent and comes back the same?
 *
 * `#/page/item?n=3,7&t=1717365600-1718575200&s=3&r=3-1812&z=…`: n the selected numbers, t the
 * time brush (UTC seconds, both ends included), s the scope (an explicit filter on numbers), r the
 * record at hand, z what a picture shows (its own business). Unknown parts are dropped, never
 * guessed; the same place always gives the same text.
 */

export const PAGES = [
  'questions',
  'findings',
  'network',
  'lanes',
  'rhythm',
  'map',
  'conversations',
  'ladder',
  'next',
  'ledger',
  'records',
  'layouts',
  'story',
  'log',
  'other',
  'case',
  'numbers',
  'methods',
] as const

export type Page = (typeof PAGES)[number]

export interface Span {
  readonly from: number
  readonly to: number
}

export interface Place {
  readonly page: Page
  readonly item: string | null
  readonly numbers: readonly number[]
  readonly brush: Span | null
  readonly scope: readonly number[]
  readonly record: string | null
  readonly zoom: string | null
}

export const HOME: Place = {
  page: 'questions',
  item: null,
  numbers: [],
  brush: null,
  scope: [],
  record: null,
  zoom: null,
}

const ITEM = /^[\w.:-]{1,80}$/
const RECORD = /^\d{1,9}-\d{1,10}$/
const ZOOM = /^[\w.,:~-]{1,120}$/

export function parse(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const [page = '', item = ''] = path.split('/', 2)
  const known = (PAGES as readonly string[]).includes(page)
  const values = new URLSearchParams(query)
  const zoom = values.get('z')
  return {
    page: known ? (page as Page) : 'questions',
    item: known && ITEM.test(item) ? item : null,
    numbers: ids(values.get('n')),
    brush: span(values.get('t')),
    scope: ids(values.get('s')),
    record: RECORD.test(values.get('r') ?? '') ? values.get('r') : null,
    zoom: zoom !== null && ZOOM.test(zoom) ? zoom : null,
  }
}

export function format(place: Place): string {
  const parts: string[] = []
  if (place.numbers.length > 0) parts.push(`n=${place.numbers.join(',')}`)
  if (place.brush !== null) parts.push(`t=${place.brush.from}-${place.brush.to}`)
  if (place.scope.length > 0) parts.push(`s=${place.scope.join(',')}`)
  if (place.record !== null) parts.push(`r=${place.record}`)
  if (place.zoom !== null) parts.push(`z=${place.zoom}`)
  const path = place.item === null ? place.page : `${place.page}/${place.item}`
  return parts.length === 0 ? `#/${path}` : `#/${path}?${parts.join('&')}`
}

function count(text: string | null): number | null {
  if (text === null || !/^\d{1,16}$/.test(text)) return null
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : null
}

function ids(text: string | null): number[] {
  const found = (text ?? '').split(',').map(count)
  const kept = found.filter((id): id is number => id !== null)
  return [...new Set(kept)].slice(0, 200)
}

function span(text: string | null): Span | null {
  const [a, b] = (text ?? '').split('-').map(count)
  if (a === undefined || b === undefined || a === null || b === null) return null
  return a <= b ? { from: a, to: b } : { from: b, to: a }
}
