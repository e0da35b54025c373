/** How do the hours of a week leave the page: seven rows of 24 fields, each with its count? */

import { INK, mix, SOFT } from '../draw/palette'
import { type Picture, SvgPen } from '../draw/svg'

const CELL = 40
const ROW = 30
const NAMES = 96
const TOP = 22

/** `hours` are 7 × 24 counts from Monday; `days` the names of the days; `say` writes a count. */
export function rhythmPicture(
  hours: readonly (readonly number[])[],
  days: readonly string[],
  say: (count: number) => string,
): Picture {
  const pen = new SvgPen()
  const most = Math.max(1, ...hours.flat())
  pen.textBaseline = 'middle'
  pen.textAlign = 'center'
  pen.font = '11px sans-serif'
  pen.fillStyle = SOFT
  for (let hour = 0; hour < 24; hour += 1) pen.fillText(String(hour).padStart(2, '0'), NAMES + (hour + 0.5) * CELL, TOP / 2)
  hours.forEach((row, day) => {
    const y = TOP + day * ROW
    row.forEach((count, hour) => {
      const share = count === 0 ? 0 : Math.ceil((count / most) * 8) / 8
      pen.fillStyle = count === 0 ? '#f6f3ec' : mix('#dbe6ee', '#17456b', share)
      pen.fillRect(NAMES + hour * CELL, y, CELL - 1, ROW - 1)
      if (count === 0) return
      pen.fillStyle = share > 0.5 ? '#ffffff' : INK
      pen.fillText(say(count), NAMES + (hour + 0.5) * CELL, y + ROW / 2)
    })
  })
  pen.textAlign = 'end'
  pen.font = '12px sans-serif'
  pen.fillStyle = INK
  days.forEach((name, day) => pen.fillText(name, NAMES - 8, TOP + (day + 0.5) * ROW))
  return { width: NAMES + 24 * CELL, height: TOP + 7 * ROW, body: pen.drawn }
}
