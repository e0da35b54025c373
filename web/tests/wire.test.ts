import { describe, expect, it } from 'vitest'

import { Buffers } from '../src/lib/wire'

function buffer(): ArrayBuffer {
  const arrays = [
    { name: 't', type: 'u32', length: 3, at: 0 },
    { name: 'lane', type: 'u16', length: 3, at: 0 },
  ]
  const meta = { events: 3, label: 'Élodie <b>' }
  const size = (text: string) => Math.ceil(new TextEncoder().encode(text).length / 8) * 8
  const room = size(JSON.stringify({ what: 'lanes', meta, arrays })) + 16
  arrays[0] = { ...arrays[0]!, at: 8 + room }
  arrays[1] = { ...arrays[1]!, at: 8 + room + 16 }
  const head = new TextEncoder().encode(JSON.stringify({ what: 'lanes', meta, arrays }))
  const found = new ArrayBuffer(8 + room + 24)
  const view = new DataView(found)
  new Uint8Array(found, 0, 4).set([0x46, 0x4c, 0x42, 0x31])
  view.setUint32(4, room, true)
  new Uint8Array(found, 8, room).fill(32).set(head)
  new Uint8Array(found, 8).set(head)
  ;[10, 20, 30].forEach((t, i) => view.setUint32(8 + room + i * 4, t, true))
  ;[1, 0, 65_535].forEach((lane, i) => view.setUint16(8 + room + 16 + i * 2, lane, true))
  return found
}

describe('the buffers of the server', () => {
  it('gives head and arrays', () => {
    const found = new Buffers<{ events: number; label: string }>(buffer())
    expect(found.meta).toEqual({ events: 3, label: 'Élodie <b>' })
    expect([...found.u32('t')]).toEqual([10, 20, 30])
    expect([...found.u16('lane')]).toEqual([1, 0, 65_535])
    expect(found.has('count')).toBe(false)
  })

  it('refuses what is not there, of another type, or not a buffer', () => {
    const found = new Buffers(buffer())
    expect(() => found.u32('lane')).toThrow(/no array lane/)
    expect(() => found.u8('kind')).toThrow(/no array kind/)
    expect(() => new Buffers(new ArrayBuffer(16))).toThrow(/not a buffer/)
  })
})
