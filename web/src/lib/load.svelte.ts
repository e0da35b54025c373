/** How does a view wait for an answer, drop one that is no longer wanted, and say what failed? */

import { Refused } from './api'
import { inBoth } from './i18n.svelte'
import type { Text } from './types'

export class Loaded<T> {
  value: T | null = $state.raw(null)
  failed: Text | null = $state.raw(null)
  code: string = $state('')
  busy: boolean = $state(false)
  #asked = 0
  #abort: AbortController | null = null

  /** Ask; an answer to an earlier question that comes later is dropped. */
  async ask(question: (signal: AbortSignal) => Promise<T>): Promise<void> {
    this.#asked += 1
    const mine = this.#asked
    this.#abort?.abort()
    const abort = new AbortController()
    this.#abort = abort
    this.busy = true
    try {
      const value = await question(abort.signal)
      if (mine !== this.#asked) return
      this.value = value
      this.failed = null
      this.code = ''
    } catch (error) {
      if (mine !== this.#asked || abort.signal.aborted) return
      this.failed = error instanceof Refused ? error.text : inBoth('app-broken')
      this.code = error instanceof Refused ? error.code : 'page'
      if (!(error instanceof Refused)) throw error
    } finally {
      if (mine === this.#asked) this.busy = false
    }
  }
}
