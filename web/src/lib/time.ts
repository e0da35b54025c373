/** How are instants (UTC seconds) written in the case's own time zone, and where do days begin? */

import type { Language } from './i18n.svelte'

export const HOUR = 3600
export const DAY = 86_400

const FORMATS = new Map<string, Intl.DateTimeFormat>()

type Style = 'full' | 'day' | 'short' | 'clock' | 'minute' | 'month' | 'iso'

const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  short: { month: 'short', day: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { year: 'numeric', month: 'long' },
  iso: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
}

function formatter(style: Style, zone: string, language: Language): Intl.DateTimeFormat {
  const key = `${style} ${zone} ${language}`
  let found = FORMATS.get(key)
  if (found === undefined) {
    const locale = style === 'iso' ? 'sv-SE' : language === 'fr' ? 'fr-FR' : 'en-GB'
    found = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone })
    FORMATS.set(key, found)
  }
  return found
}

/** An instant in words; `iso` is `2024-06-03 17:17:22`, the same in both languages. */
export function say(t: number, style: Style, zone: string, language: Language): string {
  return formatter(style, zone, language).format(t * 1000)
}

/** A span in words, by days, without repeating what both ends share. */
export function saySpan(from: number, to: number, zone: string, language: Language): string {
  const format = formatter('day', zone, language)
  return format.formatRange(from * 1000, to * 1000)
}

/** Seconds to add to UTC to get the zone's wall clock at that instant. */
export function offset(t: number, zone: string): number {
  const parts = formatter('iso', zone, 'en').formatToParts(t * 1000)
  const get = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0)
  const wall = Date.UTC(
    get('year'),
    get('month') - 1,
    get('day'),
    get('hour'),
    get('minute'),
    get('second'),
  )
  return Math.round(wall / 1000) - t
}

/** The instant at which the zone's day of `t` begins. */
export function dayStart(t: number, zone: string): number {
  const shift = offset(t, zone)
  const guess = Math.floor((t + shift) / DAY) * DAY - shift
  return guess + shift - offset(guess, zone)
}

const STEPS = [60, 300, 600, 1800, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY] as const
const DAYS = [1, 2, 7, 14, 28, 56, 112, 224, 448] as const

export interface Tick {
  readonly t: number
  readonly label: string
  readonly major: boolean
}

/** Where an axis is marked: whole hours or days of the zone, at most about `most` of them. */
export function ticks(
  from: number,
  to: number,
  most: number,
  zone: string,
  language: Language,
): Tick[] {
  const wanted = (to - from) / Math.max(1, most)
  const step = STEPS.find((s) => s >= wanted) ?? DAY
  const found: Tick[] = []
  if (step < DAY) {
    const shift = offset(from, zone)
    for (let t = Math.ceil((from + shift) / step) * step - shift; t <= to; t += step) {
      const midnight = (t + shift) % DAY === 0
      const label = say(t, midnight ? 'short' : 'minute', zone, language)
      found.push({ t, label, major: midnight })
    }
    return found
  }
  const every = DAYS.find((d) => d * DAY >= wanted) ?? 448
  let t = dayStart(from, zone)
  if (t < from) t = dayStart(t + 26 * HOUR, zone)
  for (let place = 0; t <= to; place += 1) {
    if (place % every === 0) {
      found.push({ t, label: say(t, 'short', zone, language), major: every >= 28 })
    }
    t = dayStart(t + 26 * HOUR, zone)
  }
  return found
}
