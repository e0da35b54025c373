/** What is left out of the picture of the network, and how does an address say it?
 *
 * `h1.3` hides roles by their codes (0: numbers without a role), `d4` numbers without a role that have
 * fewer than four ties, `w10` ties of fewer than ten contacts. What has a role is hidden by its role
 * alone: a threshold never takes a line or a courier out of sight.
 */

export interface NetworkFilter {
  readonly hidden: readonly number[]
  readonly degree: number
  readonly tie: number
}

export const NOTHING_HIDDEN: NetworkFilter = { hidden: [], degree: 1, tie: 1 }

const PART = /^([hdw])([\d.]+)$/

export function parseFilter(item: string | null): NetworkFilter {
  let { hidden, degree, tie } = NOTHING_HIDDEN
  for (const part of (item ?? '').split('-')) {
    const [, kind = '', value = ''] = PART.exec(part) ?? []
    const figure = Math.min(9999, Math.max(1, Number(value) || 1))
    if (kind === 'h') hidden = [...new Set(value.split('.').filter((one) => /^\d{1,2}$/.test(one)).map(Number))].sort((a, b) => a - b)
    else if (kind === 'd') degree = Math.round(figure)
    else if (kind === 'w') tie = Math.round(figure)
  }
  return { hidden, degree, tie }
}

/** Null where nothing is left out. */
export function formatFilter({ hidden, degree, tie }: NetworkFilter): string | null {
  const parts = [
    hidden.length === 0 ? '' : `h${[...hidden].sort((a, b) => a - b).join('.')}`,
    degree <= 1 ? '' : `d${degree}`,
    tie <= 1 ? '' : `w${tie}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : parts.join('-')
}

export function toggled(filter: NetworkFilter, role: number): NetworkFilter {
  const hidden = filter.hidden.includes(role) ? filter.hidden.filter((one) => one !== role) : [...filter.hidden, role]
  return { ...filter, hidden }
}

/** Weights with those of thin ties put to nothing. */
export function thick(w: Uint32Array, least: number): Uint32Array {
  return least <= 1 ? w : w.map((each) => (each < least ? 0 : each))
}

/** Take out of `shown` what the filter hides. */
export function hide(
  shown: Uint8Array,
  nodes: { readonly role: Uint8Array },
  degree: Uint32Array,
  filter: NetworkFilter,
): void {
  const hidden = new Set(filter.hidden)
  nodes.role.forEach((role, i) => {
    if (hidden.has(role) || (role === 0 && (degree[i] as number) < filter.degree)) shown[i] = 0
  })
}
