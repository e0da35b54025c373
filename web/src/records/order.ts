/** In what order do records stand, which kinds are shown, and how does an address say it?
 *
 * `other-` is by the other number, the last first; `~1.2` the kinds 1 and 2 only. By time, the
 * earliest first and every kind, the address says nothing.
 */

export interface Order {
  readonly by: string
  readonly down: boolean
  readonly kinds: readonly number[]
}

const COLUMNS: readonly string[] = ['t', 'kind', 'served', 'direction', 'other', 'duration_s', 'cell', 'record', 'findings']

/** Columns of which the largest is sought first. */
const LARGEST: readonly string[] = ['duration_s', 'findings']

export function parseOrder(text: string | null): Order {
  const [column = '', kinds = ''] = (text ?? '').split('~', 2)
  const by = column.replace(/-$/, '')
  const known = COLUMNS.includes(by)
  return {
    by: known ? by : 't',
    down: known && column.endsWith('-'),
    kinds: [...new Set(kinds.split('.').filter((one) => /^[1-4]$/.test(one)).map(Number))].sort(),
  }
}

/** Null where it is the order that an address need not name. */
export function formatOrder({ by, down, kinds }: Order): string | null {
  const column = by === 't' && !down ? '' : `${by}${down ? '-' : ''}`
  const shown = kinds.length === 0 ? '' : `~${[...kinds].sort().join('.')}`
  return column === '' && shown === '' ? null : `${column}${shown}`
}

/** The order after a column's head was pressed: the same column turns round. */
export function orderedBy(order: Order, by: string): Order {
  return { ...order, by, down: order.by === by ? !order.down : LARGEST.includes(by) }
}
