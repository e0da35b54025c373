import { describe, expect, it } from 'vitest'

import { type Nodes } from '../src/draw/graph'
import { drawScene } from '../src/draw/scene'
import { svgFile, SvgPen } from '../src/draw/svg'
import { runs } from '../src/lanes/drawn'
import { cell, csvFile } from '../src/lib/picture'
import { mapPicture, mercator, round } from '../src/map/drawn'
import { rhythmPicture } from '../src/rhythm/drawn'

const HOSTILE = '<script>hostile=1</script>&"\''
/** Well-formed as far as tags go: each that opens is closed, in order. */
function balanced(svg: string): boolean {
  const open: string[] = []
  for (const [, end, name, alone] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (end === '/') {
      if (open.pop() !== name) return false
    } else if (alone !== '/') open.push(name as string)
  }
  return open.length === 0
}

describe('a pen that writes SVG', () => {
  it('draws the network with its names, and no name becomes markup', () => {
    const nodes: Nodes = {
      x: Float32Array.from([0.2, 0.8]),
      y: Float32Array.from([0.5, 0.5]),
      role: Uint8Array.from([1, 2]),
      weight: Uint32Array.from([9, 9]),
    }
    const edges = { s: Uint32Array.from([0]), t: Uint32Array.from([1]), w: Uint32Array.from([3]), binStart: Uint32Array.from([0, 0]), bin: new Uint32Array(0), binCount: new Uint32Array(0) }
    const pen = new SvgPen()
    const scene = { nodes, edges, w: edges.w, lit: Uint8Array.from([1, 1]), selected: new Set<number>(), hidden: Uint32Array.from([0, 4]), labels: ['+33639980001', HOSTILE], focus: -1 }
    expect(drawScene(pen, scene, { cx: 0.5, cy: 0.5, scale: 400 }, { width: 600, height: 400 }, 1)).toBe(2)
    const { text } = svgFile({ width: 600, height: 400, body: pen.drawn }, [`case ${HOSTILE}`, 'third parties masked'])
    expect(text).toContain('>+33639980001</text>')
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script')
    expect(text).toContain('third parties masked')
    expect(balanced(text)).toBe(true)
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  })
  it('leaves out what XML forbids', () => {
    const pen = new SvgPen()
    pen.fillText('a\u0000b\u0008c', 1, 2)
    expect(pen.drawn).toContain('>abc<')
  })
  it('folds a long caption at the width of the picture', () => {
    const words = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ')
    const { text, height } = svgFile({ width: 300, height: 100, body: '' }, [words])
    expect(text.match(/<text/g)?.length).toBeGreaterThan(5)
    expect(height).toBeGreaterThan(200)
  })
})

describe('pictures of views', () => {
  it('rhythm writes each count of the week', () => {
    const hours = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_, hour) => (day === 2 && hour === 17 ? 42 : 0)))
    const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
    const { body } = rhythmPicture(hours, days, String)
    expect(body.match(/<rect/g)).toHaveLength(7 * 24)
    expect(body).toContain('>42<')
    expect(body).toContain('>We<')
  })
  it('the map has a scale of round length and the middle in the middle', () => {
    const square = (lon: number): [number, number][] => [[lon, 45], [lon + 0.01, 45], [lon, 45.01]]
    const picture = mapPicture([{ polygon: square(4.8), colour: '#17456b', alpha: 0.5, label: HOSTILE }], [4.7, 44.95, 4.9, 45.05], [], (m) => `${m} m`)
    expect(picture.body).toMatch(/>(1|2|5)0{3} m</)
    expect(picture.body).not.toContain('<script')
    expect(picture.body).not.toMatch(/NaN|Infinity/)
    expect(mercator(0)).toBeCloseTo(0)
    expect([1, 9.99, 10, 0.04, 700].map(round)).toEqual([1, 5, 10, 0.02, 500])
  })
  it('runs cover what they are of', () => {
    expect([...runs([0, 0, 2, 2, 1])]).toEqual([[0, 2, 0], [2, 4, 2], [4, 5, 1]])
    expect([...runs([])]).toEqual([])
  })
})

describe('a table of a view', () => {
  it('holds no formula and keeps what stands in it', () => {
    expect(cell('=1+1')).toBe("'=1+1")
    expect(cell('+33639980001')).toBe('+33639980001')
    expect(cell('-cmd|x')).toBe("'-cmd|x")
    expect(cell('a,"b"')).toBe('"a,""b"""')
    expect(cell(-4)).toBe('-4')
    expect(cell(null)).toBe('')
  })
  it('repeats its caption in each row', () => {
    const text = csvFile({ columns: ['a'], rows: [['x'], ['y']] }, ['Network · C-1', 'masked'])
    expect(text.split('\r\n')).toEqual(['\ufeffa,caption', 'x,Network · C-1 · masked', 'y,Network · C-1 · masked', ''])
  })
})
