/** What does a reader who doubts ask most, and how is it said? */

import { reader, t } from '../lib/i18n.svelte'
import { say } from '../lib/time'

export const PRESETS = ['file', 'number', 'day', 'bulk', 'clock', 'lawful'] as const

export type PresetName = (typeof PRESETS)[number]

export interface Preset {
  readonly preset: PresetName
  /** Id of the file or the number. */
  readonly about?: number
  readonly day?: string
  readonly seconds?: number
}

export function isOfNumber(preset: string | undefined): boolean {
  return preset === 'number' || preset === 'lawful'
}

export function isOfFile(preset: string | undefined): boolean {
  return preset === 'file' || preset === 'clock'
}

/** `±hh:mm` or `±hh:mm:ss` as seconds; null where it is neither, or moves nothing. */
export function shiftOf(text: string): number | null {
  const found = /^([+-−]?)(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text.trim())
  if (found === null) return null
  const [, sign = '', hours = '0', minutes = '0', seconds = '0'] = found
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return size === 0 ? null : sign === '-' || sign === '−' ? -size : size
}

/** The same, as it is written. */
export function sayShift(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, size % 60].map((part) => String(part).padStart(2, '0'))
  return `${seconds < 0 ? '−' : '+'}${(size % 60 === 0 ? parts.slice(0, 2) : parts).join(':')}`
}

export function sayPreset(asked: Preset, path: (source: number) => string, label: (number: number) => string): string {
  const day = asked.day === undefined ? '' : say(Date.parse(`${asked.day}T12:00:00Z`) / 1000, 'day', 'UTC', reader.language)
  return t(`preset-${asked.preset}-told`, {
    file: isOfFile(asked.preset) ? path(asked.about ?? 0) : '',
    number: isOfNumber(asked.preset) ? label(asked.about ?? 0) : '',
    day,
    shift: sayShift(asked.seconds ?? 0),
  })
}
