/** Which rows of a very long table are on screen, and how far does its scroll bar stand?
 *
 * A browser refuses elements of tens of millions of pixels, so that a long table's scroll height is
 * scaled: `top` is where the reader is in the unscaled table.
 */

export const MOST_PIXELS = 8_000_000

export interface Shape {
  readonly rows: number
  readonly rowHeight: number
  /** Height of the window on the rows, in pixels. */
  readonly height: number
}

/** Height of the whole table in pixels, unscaled. */
export function full(shape: Shape): number {
  return shape.rows * shape.rowHeight
}

/** Height given to the scrolled element. */
export function scrolled(shape: Shape): number {
  return Math.min(full(shape), MOST_PIXELS)
}

export function furthest(shape: Shape): number {
  return Math.max(0, full(shape) - shape.height)
}

/** Unscaled position for a position of the scroll bar. */
export function topOf(scrollTop: number, shape: Shape): number {
  const least = scrolled(shape) - shape.height
  if (least <= 0) return 0
  return Math.min(furthest(shape), (scrollTop / least) * furthest(shape))
}

/** Position of the scroll bar for an unscaled position. */
export function scrollTopOf(top: number, shape: Shape): number {
  const most = furthest(shape)
  if (most <= 0) return 0
  return (top / most) * (scrolled(shape) - shape.height)
}

/** Rows [first, end) that are at least partly on screen. */
export function rowsAt(top: number, shape: Shape): [number, number] {
  const first = Math.max(0, Math.floor(top / shape.rowHeight))
  const end = Math.min(shape.rows, Math.ceil((top + shape.height) / shape.rowHeight))
  return [first, Math.max(first, end)]
}

/** The position that shows a row, moved as little as possible. */
export function reveal(row: number, top: number, shape: Shape): number {
  const above = row * shape.rowHeight
  const below = above + shape.rowHeight - shape.height
  const wanted = above < top ? above : below > top ? below : top
  return Math.min(Math.max(0, wanted), furthest(shape))
}

/** Offsets of the pages of `size` rows that hold rows [first, end). */
export function pagesOf(first: number, end: number, size: number): number[] {
  const found: number[] = []
  for (let page = Math.floor(first / size); page * size < end; page += 1) found.push(page * size)
  return found
}
