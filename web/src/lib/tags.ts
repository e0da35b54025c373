/** Which colours can a tag have? Each is dark enough on paper, and light enough by night, to be told. */

export const TAG_COLOURS = ['blue', 'orange', 'green', 'purple', 'red', 'brown', 'teal', 'grey'] as const

export type TagColour = (typeof TAG_COLOURS)[number]

export interface Tag {
  readonly text: string
  readonly colour: TagColour
  readonly mark: number
}

const DRAWN: Readonly<Record<TagColour, string>> = {
  blue: '#2f6ea5',
  orange: '#c4661f',
  green: '#3d8361',
  purple: '#8a4a8f',
  red: '#b23a5a',
  brown: '#8f6d14',
  teal: '#22808e',
  grey: '#77736b',
}

/** The colour of a tag as it is drawn. */
export function drawnColour(colour: TagColour): string {
  return DRAWN[colour]
}

export function isColour(text: string): text is TagColour {
  return (TAG_COLOURS as readonly string[]).includes(text)
}
