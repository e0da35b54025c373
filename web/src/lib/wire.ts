/** How are the server's buffers read? The mirror of `src/filiere/server/buffers.py`.
 *
 * `FLB1`, length of the head (u32), head in JSON, then arrays at multiples of eight, little-endian.
 * Nothing is copied: the arrays are views of the buffer.
 */

export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array

const TYPES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
} as const

interface Described {
  readonly name: string
  readonly type: keyof typeof TYPES
  readonly length: number
  readonly at: number
}

export class Buffers<Meta> {
  readonly meta: Meta
  readonly #arrays = new Map<string, Column>()

  constructor(buffer: ArrayBuffer) {
    const view = new DataView(buffer)
    if (buffer.byteLength < 8 || view.getUint32(0, false) !== 0x464c_4231) {
      throw new TypeError('not a buffer of this server')
    }
    const head = new Uint8Array(buffer, 8, view.getUint32(4, true))
    const { meta, arrays } = JSON.parse(new TextDecoder().decode(head)) as {
      meta: Meta
      arrays: Described[]
    }
    this.meta = meta
    for (const { name, type, length, at } of arrays) {
      this.#arrays.set(name, new TYPES[type](buffer, at, length))
    }
  }

  has(name: string): boolean {
    return this.#arrays.has(name)
  }

  u8(name: string): Uint8Array {
    return this.#get(name, Uint8Array)
  }

  u16(name: string): Uint16Array {
    return this.#get(name, Uint16Array)
  }

  u32(name: string): Uint32Array {
    return this.#get(name, Uint32Array)
  }

  f32(name: string): Float32Array {
    return this.#get(name, Float32Array)
  }

  #get<T extends Column>(name: string, type: new (buffer: ArrayBuffer) => T): T {
    const found = this.#arrays.get(name)
    if (!(found instanceof type)) throw new TypeError(`the buffer has no array ${name}`)
    return found
  }
}
