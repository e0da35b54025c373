/** Which files were dropped or chosen, each with its place below the folder? */

import type { Coming } from './front.svelte'

/** Files of a field for files or folders; the one folder that all lie in is left out of the path. */
export function ofField(list: FileList): Coming[] {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  return withoutTop(files)
}

/** Files that were dropped, with those in folders. */
export async function ofDrop(items: DataTransferItemList): Promise<Coming[]> {
  // Entries are asked for at once: after the first wait the browser has emptied the list.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const found: Coming[] = []
  for (const entry of entries) await walk(entry, found)
  return withoutTop(found)
}

async function walk(entry: FileSystemEntry, found: Coming[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    found.push({ path: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A reader gives some hundred entries at a time, and none at the end.
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) return
    for (const each of some) await walk(each, found)
  }
}

/** The paths without the folder that all of them lie in: it stands for the case itself. */
export function withoutTop<T extends { readonly path: string }>(files: readonly T[]): T[] {
  const tops = new Set(files.map(({ path }) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')))
  const [top = ''] = tops
  if (tops.size !== 1 || top === '') return [...files]
  return files.map((file) => ({ ...file, path: file.path.slice(top.length + 1) }))
}
