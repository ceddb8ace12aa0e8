import { describe, expect, it } from 'vitest'
import { readFooter, readRowGroup } from '@/catalogue/hubIndex/rowGroup'
import { fileOfPieces } from '@/lib/pieces'
import { entry, writtenIndex } from '../../../fixtures/hubIndex'

async function read(entries: Parameters<typeof writtenIndex>[0]) {
  const { manifest, files } = writtenIndex(entries)
  const [file] = manifest.files
  const whole = fileOfPieces(file!.bytes, [{ from: 0, bytes: files.get(file!.name)!.buffer }])
  return readRowGroup(whole, await readFooter(whole, file!), 0, file!.name)
}

describe('a row group of the index', () => {
  it('leaves rows out that are no repository, with all that stands beside their id', async () => {
    const rows = await read([
      entry('anna/one', { downloads: 9, license: 'mit', base: 'bo/Größe' }),
      entry('no repository', { downloads: 8, license: 'apache-2.0', params: 1e9 }),
      entry('bo/two', { downloads: 7, params: 7e9 }),
    ])
    expect(rows).toMatchObject({ size: 2, setAside: 1 })
    expect(rows.id).toEqual(['anna/one', 'bo/two'])
    expect([...rows.downloads]).toEqual([9, 7])
    expect(rows.license).toEqual(['mit', undefined])
    expect(rows.base).toEqual(['bo/Größe', undefined])
    expect([...rows.params]).toEqual([NaN, 7e9])
  })

  it('keeps rows of which nothing but the id is known', async () => {
    const rows = await read([entry('anna/one'), entry('bo/two')])
    expect(rows).toMatchObject({ size: 2, setAside: 0, base: [undefined, undefined] })
    expect([...rows.likes]).toEqual([NaN, NaN])
  })
})
