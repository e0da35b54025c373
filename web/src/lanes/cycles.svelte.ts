/** Which cycles are drawn: those of every line in view that has any, few enough to be told apart. */

import { get, Refused } from '../lib/api'
import type { Cycle, Cycles } from '../lib/types'
import type { Span } from '../lib/url'

/** Lines whose cycles are drawn at once. */
const LINES = 6

export interface LineCycles {
  readonly line: number
  readonly cycles: Cycles
}

export class CyclesInView {
  /** The cycles of each line that has any, in the order asked for. */
  of: readonly LineCycles[] = $state.raw([])
  #asked = 0

  /** Ask for the cycles of these lines; an answer to an earlier question is not shown. */
  async ask(lines: readonly number[]): Promise<void> {
    this.#asked += 1
    const mine = this.#asked
    const found: LineCycles[] = []
    for (const line of lines.slice(0, LINES)) {
      const cycles = await get<Cycles>('cycles', { line }).catch((error: unknown) => {
        if (error instanceof Refused) return null
        throw error
      })
      if (mine !== this.#asked) return
      if (cycles !== null && cycles.total > 0) found.push({ line, cycles })
    }
    this.of = found
  }

  /** Those that fall into a span, each with its line. */
  within(span: Span): readonly { line: number; cycle: Cycle }[] {
    return this.of.flatMap(({ line, cycles }) =>
      cycles.cycles
        .filter((cycle) => cycle.delivered.t >= span.from && cycle.order.t <= span.to)
        .map((cycle) => ({ line, cycle })),
    )
  }
}
