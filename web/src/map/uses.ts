/** Which phone used which cell, how often, and what colour is it drawn in? */

import { PHONES } from '../draw/palette'

/** Counts of uses by cell, one for each lane. */
export type Uses = ReadonlyMap<number, readonly number[]>

/** Uses by cell and lane; `lane` beyond `lanes` is left out. */
export function usesOf(cell: Uint32Array, lane: Uint16Array, lanes: number): Uses {
  const found = new Map<number, number[]>()
  for (let i = 0; i < cell.length; i += 1) {
    const of = lane[i] as number
    if (of >= lanes) continue
    const at = cell[i] as number
    let counts = found.get(at)
    if (counts === undefined) {
      counts = new Array<number>(lanes).fill(0)
      found.set(at, counts)
    }
    counts[of] = (counts[of] as number) + 1
  }
  return found
}

/** The lane that used a cell most (the first of several), and its share; null where none did. */
export function foremost(counts: readonly number[] | undefined): { lane: number; share: number } | null {
  if (counts === undefined) return null
  const all = counts.reduce((sum, each) => sum + each, 0)
  if (all === 0) return null
  const most = Math.max(...counts)
  return { lane: counts.indexOf(most), share: most / all }
}

/** The colour of a lane; beyond the palette it begins again. */
export function colourOf(lane: number): string {
  return PHONES[lane % PHONES.length] as string
}
