/** Where is the reader, what is selected and brushed? One value, the address, for every view.
 *
 * A change of selection, brush or scope is a step of the browser's history, so that Back undoes it;
 * zoom only replaces the address, since it is navigation inside a picture.
 */

import { format, HOME, parse, type Page, type Place, type Span } from './url'

class Here {
  at: Place = $state.raw(HOME)
  /** Scopes before this one, so that a filter can be undone whatever was looked at since. */
  earlier: readonly (readonly number[])[] = $state.raw([])

  start(): void {
    const read = () => {
      this.at = parse(window.location.hash)
    }
    window.addEventListener('popstate', read)
    window.addEventListener('hashchange', read)
    read()
  }

  /** The address of a place that keeps selection, brush and scope but where said. */
  link(page: Page, item: string | null = null, change: Partial<Place> = {}): string {
    return format({ ...this.at, zoom: null, record: null, ...change, page, item })
  }

  go(change: Partial<Place>): void {
    this.#set({ ...this.at, ...change }, true)
  }

  zoom(zoom: string | null): void {
    this.#set({ ...this.at, zoom }, false)
  }

  record(record: string | null): void {
    this.#set({ ...this.at, record }, false)
  }

  brush(brush: Span | null): void {
    this.go({ brush })
  }

  /** Keep only these numbers in view (none: all of them); said in the address, undone by `undo`. */
  scope(numbers: readonly number[]): void {
    this.earlier = [...this.earlier, this.at.scope].slice(-20)
    this.go({ scope: numbers })
  }

  undo(): void {
    const last = this.earlier.at(-1)
    if (last === undefined) return
    this.earlier = this.earlier.slice(0, -1)
    this.go({ scope: last })
  }

  /** Select one number, or add it to or take it from the selection. */
  pick(id: number, add = false): void {
    const { numbers } = this.at
    if (!add) this.go({ numbers: numbers.length === 1 && numbers[0] === id ? [] : [id] })
    else if (numbers.includes(id)) this.go({ numbers: numbers.filter((n) => n !== id) })
    else this.go({ numbers: [...numbers, id] })
  }

  #set(place: Place, step: boolean): void {
    const address = format(place)
    if (address === format(this.at)) return
    this.at = place
    if (step) window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
  }
}

export const here = new Here()
