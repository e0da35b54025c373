import { describe, expect, it } from 'vitest'

import { reader } from '../src/lib/i18n.svelte'
import { PRESETS, sayPreset, sayShift, shiftOf } from '../src/other/preset'

describe('what is asked most of another reading', () => {
  it('reads a shift as it is written, and writes it as it is read', () => {
    expect(shiftOf('+01:00')).toBe(3600)
    expect(shiftOf('-00:02:30')).toBe(-150)
    expect(shiftOf('−02:00')).toBe(-7200)
    for (const none of ['', '0:00', '1h', '+1', '01:00 h']) expect(shiftOf(none)).toBeNull()
    for (const seconds of [3600, -150, 90_061]) expect(shiftOf(sayShift(seconds))).toBe(seconds)
  })
  it('is said in both languages, with what it is about', () => {
    for (const language of ['en', 'fr'] as const) {
      reader.language = language
      for (const preset of PRESETS) {
        const told = sayPreset({ preset, about: 3, day: '2024-06-15', seconds: 60 }, () => 'a.csv', () => '+33639980001')
        expect(told).not.toContain('preset-')
        expect(told).not.toContain('{')
      }
    }
    expect(sayPreset({ preset: 'lawful', about: 3 }, () => '', () => '+33639980001')).toContain('+33639980001')
  })
})
