import { describe, expect, it } from 'vitest'

import { apply, readChoices, readKey, setKey, setTable } from '../src/lib/layoutText'

const DRAFT = `# Draft from op.csv
title      = ""            # what the table is
country    = ""            # e.g. "FR"
ignored    = ["Heure", "Note"]   # nothing is lost by accident

[recognise]
header    = ["Abonné", "Sens", "Date", "Heure", "Note"]

[zone]
declared = true

[columns]
# «Abonné» holds served
served = { source = ["Abonné"], reader = "number", form = "national_first" }
direction = { source = ["Sens"], reader = "code", codes = { "E" = "?", S = "out" } }   # say each
time = { source = ["Date"], reader = "timestamp", formats = ["%d/%m/%Y"] }   # day first
`

describe('the TOML of the layout designer', () => {
  it('reads the choices of a draft', () => {
    const [served, direction, time] = readChoices(DRAFT)
    expect(served).toMatchObject({ field: 'served', source: ['Abonné'], rest: 'form = "national_first"' })
    expect(direction?.codes).toEqual({ E: '?', S: 'out' })
    expect(time?.formats).toEqual(['%d/%m/%Y'])
  })

  it('writes them back so that they read the same', () => {
    const choices = readChoices(DRAFT)
    const text = apply(DRAFT, ['Abonné', 'Sens', 'Date', 'Heure', 'Note'], choices)
    expect(readChoices(text)).toEqual(choices)
    expect(text).toContain('[zone]\ndeclared = true')
    expect(text.match(/\[columns\]/g)).toHaveLength(1)
  })

  it('names every column that no field reads', () => {
    const choices = readChoices(DRAFT).map((choice) =>
      choice.field === 'time' ? { ...choice, source: ['Date', 'Heure'] } : choice,
    )
    const text = apply(DRAFT, ['Abonné', 'Sens', 'Date', 'Heure', 'Note'], choices)
    expect(text).toContain('ignored    = ["Note"]')
    expect(text).toContain('source = ["Date", "Heure"]')
  })

  it('sets keys of the head only, whatever the value holds', () => {
    const text = setKey(DRAFT, 'title', '"A $& \\"b\\""')
    expect(readKey(text, 'title')).toBe('"A $& \\"b\\""')
    expect(text.slice(text.indexOf('['))).toBe(DRAFT.slice(DRAFT.indexOf('[', 0)))
    expect(setTable(DRAFT, 'zone', 'fixed = "Europe/Paris"')).toContain('[zone]\nfixed = "Europe/Paris"\n\n[columns]')
  })
})
