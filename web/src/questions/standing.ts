/** How do the findings of a question stand: supported, spoken against, lawful, or beyond telling? */

import type { Finding } from '../lib/types'

/** In the order in which a reader meets them. */
export const STANDINGS = ['supported', 'lawful', 'against', 'neither', 'untold', 'fact'] as const
export type Standing = (typeof STANDINGS)[number]

/** How one finding stands, by its ratio; a service is what a lawful trade looks like. */
export function standing(finding: Pick<Finding, 'kind' | 'lr' | 'subjects'>): Standing {
  if (finding.kind === 'technical') return 'fact'
  if (finding.subjects.some((subject) => subject.role === 'service')) return 'lawful'
  if (finding.lr === null) return 'untold'
  if (finding.lr.verbal === null) return 'neither'
  return finding.lr.log10 > 0 ? 'supported' : 'against'
}

/** How many findings stand in each way, without those in which none does. */
export function tally(findings: readonly Finding[]): readonly { standing: Standing; n: number }[] {
  return STANDINGS.map((each) => ({
    standing: each,
    n: findings.filter((finding) => standing(finding) === each).length,
  })).filter(({ n }) => n > 0)
}

/** The most telling first: by how they stand, then by strength, then as they came. */
export function telling(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) => STANDINGS.indexOf(standing(finding))
  return [...findings].sort((a, b) => rank(a) - rank(b) || Math.abs(b.lr?.log10 ?? 0) - Math.abs(a.lr?.log10 ?? 0))
}
