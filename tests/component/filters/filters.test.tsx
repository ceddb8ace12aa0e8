// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { COLUMN_IDS, COLUMNS, type ColumnId } from '@/domain/columns'
import { MANY, showFilters } from './harness'

afterEach(cleanup)

/** What a box is described as, without the words that only a screen reader hears. */
function described(box: HTMLElement): string {
  const id = box.getAttribute('aria-describedby') ?? ''
  return document.getElementById(id)?.textContent ?? ''
}

/** What is told to a screen reader without moving the focus. */
const said = () => document.querySelector('[aria-live="polite"].sr-only')

/** What a page over the Hub can ask for. */
const hubAsks = (id: ColumnId) => COLUMNS[id].hub?.filter !== undefined

const names = (boxes: readonly HTMLElement[]) =>
  boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)

describe('the panel', () => {
  it('has a group for each column that declares a filter, by its label', async () => {
    const { group } = await showFilters()
    await group('License')
    const shown = screen
      .getAllByRole('group')
      .flatMap((each) => each.getAttribute('aria-label') ?? [])
    const offered = COLUMN_IDS.filter((id) => COLUMNS[id].filter)
    const expected = offered
      .filter((id) => !/^(training|benchmarks)$/.test(COLUMNS[id].group))
      .map((id) => COLUMNS[id].label)
    expect(new Set(shown)).toEqual(
      new Set([...expected, 'Memory fit', 'Benchmarks that count', 'Training', 'Benchmarks']),
    )
  })

  it('has none for a column of which nothing is known, unless the link filters by it', async () => {
    const columns = new Set<ColumnId>(['license', 'maker'])
    const first = await showFilters('q=', undefined, { columns })
    await first.group('License')
    expect(screen.queryByRole('group', { name: 'Gated' })).toBeNull()
    first.unmount()
    const { group } = await showFilters('gated=manual', undefined, { columns })
    expect(await group('Gated')).toBeTruthy()
  })

  it('offers what somebody can be asked for beyond the rows, in the order declared', async () => {
    const columns = new Set<ColumnId>(['license'])
    const rows = [{ id: 'a/b', name: 'b', license: 'mit', gated: 'manual', relation: 'original' }]
    const { user, group, link } = await showFilters('q=', rows, { columns, asks: hubAsks })
    const gated = await group('Gated')
    await user.click(gated.getByText('Gated'))
    await gated.findByRole('checkbox', { name: 'manual' })
    await waitFor(() =>
      expect(names(gated.getAllByRole('checkbox'))).toEqual(['no', 'automatic', 'manual']),
    )
    const counts = gated.getAllByRole('checkbox').map(described)
    expect(counts.map((words) => words.replace(/\D/g, ''))).toEqual(['', '', '1'])

    const apps = await group('Local apps')
    await user.click(apps.getByText('Local apps'))
    expect(await apps.findByText('Asked of the Hub; rows do not show it.')).toBeTruthy()
    expect(apps.queryByRole('radio')).toBeNull()
    expect(apps.queryByRole('button', { name: 'exclude' })).toBeNull()
    await user.click(apps.getByRole('checkbox', { name: 'LM Studio' }))
    expect(link()).toBe('?apps=lmstudio')
  })

  it('unfolds a group and keeps it unfolded on this device', async () => {
    const { user, group } = await showFilters()
    const country = await group('Country')
    expect(country.queryByRole('checkbox')).toBeNull()
    await user.click(country.getByText('Country'))
    expect(await country.findByRole('checkbox', { name: 'China' })).toBeTruthy()
    expect(localStorage.getItem('weighbridge:filters')).toContain('"country"')
  })

  it('shows benchmarks once their section is unfolded', async () => {
    const { user, group } = await showFilters()
    const section = await group('Benchmarks')
    await user.click(section.getByText('Benchmarks'))
    expect(section.getByRole('group', { name: COLUMNS.gpqa.label })).toBeTruthy()
  })
})

describe('conditions that models lack', () => {
  const rows = [
    { id: 'a/free', conditions: ['notice'] },
    { id: 'a/capped', conditions: ['user-cap', 'use-policy'] },
    { id: 'a/unread' },
  ].map((row) => ({ ...row, name: row.id, relation: 'original' }))

  it('are offered in words, counted by rows known to lack them, and written as exclusions', async () => {
    const { user, group, link, count } = await showFilters('q=', rows)
    const conditions = await group('License conditions')
    await user.click(conditions.getByText('License conditions'))
    const noCap = await conditions.findByRole('checkbox', { name: 'No user cap' })
    expect(described(noCap)).toBe('1 matching')
    expect(conditions.queryByRole('checkbox', { name: 'unknown' })).toBeNull()
    await user.click(noCap)
    expect(link()).toBe('?conditions=!user-cap')
    await waitFor(() => expect(count()).toBe('1 of 3'))
    await user.click(conditions.getByRole('checkbox', { name: 'No notice to keep' }))
    expect(link()).toBe('?conditions=!user-cap,notice')
    await waitFor(() => expect(count()).toBe('0 of 3'))
    expect(
      screen.getByRole('button', { name: 'Remove License conditions: No user cap' }),
    ).toBeTruthy()
  })

  it('can be asked for the other way round', async () => {
    const { user, group, link, count } = await showFilters('q=', rows)
    const conditions = await group('License conditions')
    await user.click(conditions.getByText('License conditions'))
    const exclude = await conditions.findByRole('button', { name: 'exclude' })
    expect(exclude.getAttribute('aria-pressed')).toBe('true')
    await user.click(exclude)
    await user.click(conditions.getByRole('checkbox', { name: 'User cap' }))
    expect(link()).toBe('?conditions=user-cap')
    await waitFor(() => expect(count()).toBe('1 of 3'))
    expect(conditions.getByRole('checkbox', { name: 'unknown' })).toBeTruthy()
  })
})

describe('values to check', () => {
  it('writes the clause, moves the count, and adds a second value to it', async () => {
    const { user, group, link, count } = await showFilters()
    const license = await group('License')
    await user.click(await license.findByRole('checkbox', { name: 'mit' }))
    expect(link()).toBe('?license=mit')
    await waitFor(() => expect(count()).toBe('2 of 5'))
    await user.click(license.getByRole('checkbox', { name: 'apache-2.0' }))
    expect(link()).toBe('?license=mit,apache-2.0')
    await user.click(license.getByRole('checkbox', { name: 'mit' }))
    expect(link()).toBe('?license=apache-2.0')
  })

  it('counts each value as if its own list were not set, and unknown last', async () => {
    const { group } = await showFilters('license=gemma&maker=Beta')
    const license = await group('License')
    await license.findByRole('checkbox', { name: 'mit' })
    const boxes = license.getAllByRole('checkbox')
    expect(names(boxes)).toEqual(['apache-2.0', 'gemma', 'mit', 'unknown'])
    expect(boxes.map(described)).toEqual(['1 matching', '1 matching', '0 matching', '0 matching'])
  })

  it('turns a list into none of these and back', async () => {
    const { user, group, link, count } = await showFilters('license=mit')
    const license = await group('License')
    await user.click(await license.findByRole('button', { name: 'exclude' }))
    expect(link()).toBe('?license=!mit')
    await waitFor(() => expect(count()).toBe('3 of 5'))
    await user.click(license.getByRole('button', { name: 'exclude' }))
    expect(link()).toBe('?license=mit')
  })

  it('excludes from the first value when told so before', async () => {
    const { user, group, link } = await showFilters()
    const license = await group('License')
    await user.click(await license.findByRole('button', { name: 'exclude' }))
    await user.click(license.getByRole('checkbox', { name: 'unknown' }))
    expect(link()).toBe('?license=!unknown')
  })

  it('shows the most frequent, then all of them, and always what is checked', async () => {
    const { user, group } = await showFilters('maker=Maker%2012', MANY)
    const maker = await group('Maker')
    await maker.findByRole('checkbox', { name: 'Maker 1' })
    expect(names(maker.getAllByRole('checkbox'))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 12].map((at) => `Maker ${at}`),
    )
    await user.click(maker.getByRole('button', { name: 'Show all 12' }))
    expect(maker.getAllByRole('checkbox')).toHaveLength(12)
  })

  it('finds a value in a long list by its letters', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...MANY[0]!,
      id: `x/${at}`,
      maker: `Maker ${at}`,
    }))
    const { user, group } = await showFilters('q=', many)
    const maker = await group('Maker')
    await user.type(await maker.findByRole('searchbox', { name: 'Find in Maker' }), 'maker 29')
    expect(names(maker.getAllByRole('checkbox'))).toEqual(['Maker 29'])
  })

  it('keeps a checked value that no model has', async () => {
    const { group } = await showFilters('maker=Nobody')
    const nobody = await (await group('Maker')).findByRole('checkbox', { name: 'Nobody' })
    expect(nobody).toHaveProperty('checked', true)
    await waitFor(() => expect(described(nobody)).toBe('0 matching'))
  })

  it('shows what a column implies, and asks for everything once that is unchecked', async () => {
    const { user, group, link } = await showFilters()
    const relation = await group('Relation')
    await user.click(relation.getByText('Relation'))
    const original = await relation.findByRole('checkbox', { name: 'original' })
    expect(original).toHaveProperty('checked', true)
    expect(relation.getByRole('checkbox', { name: 'fine-tune' })).toBeTruthy()
    await user.click(original)
    expect(link()).toBe('?relation=known')
    await user.click(original)
    expect(link()).toBe('?q=')
  })
})

describe('ranges', () => {
  it('reads suffixes and writes one step of history for all the typing', async () => {
    const { user, group, link, count, history } = await showFilters()
    const from = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, from' })
    await user.type(from, '7b{Enter}')
    expect(link()).toBe('?params=7B..')
    await waitFor(() => expect(count()).toBe('4 of 5'))
    expect(from).toHaveProperty('value', '7b')
    expect(history.length).toBe(2)
  })

  it('adds no step for typing on after a pause, and one for coming back later', async () => {
    const { user, group, link, history } = await showFilters()
    const from = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, from' })
    await user.type(from, '7')
    await waitFor(() => expect(link()).toBe('?params=7..'))
    await user.type(from, '0B{Enter}')
    expect(link()).toBe('?params=70B..')
    expect(history.length).toBe(2)
    await user.clear(from)
    await user.type(from, '7B{Enter}')
    expect(link()).toBe('?params=7B..')
    expect(history.length).toBe(3)
  })

  it('applies what is typed after a pause, without leaving the box', async () => {
    const { user, group, link } = await showFilters()
    const to = (await group('Price')).getByRole('textbox', { name: 'Price, to' })
    await user.type(to, '$ 0.5')
    await waitFor(() => expect(link()).toBe('?price=..0.5'))
    expect(to).toHaveProperty('value', '$ 0.5')
    expect(document.activeElement).toBe(to)
  })

  it('reads years and months as all their days', async () => {
    const { user, group, link, count } = await showFilters()
    const released = await group('Released')
    await user.type(released.getByRole('textbox', { name: 'Released, from' }), '2025')
    await user.type(released.getByRole('textbox', { name: 'Released, to' }), '2025-01{Enter}')
    expect(link()).toBe('?released=2025..2025-01')
    await waitFor(() => expect(count()).toBe('1 of 5'))
  })

  it('tells a screen reader once what is wrong, and anew once it is something else', async () => {
    const { user, group } = await showFilters()
    const from = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, from' })
    await user.type(from, 's')
    await waitFor(() => expect(said()?.textContent).toContain('“s” is no number'))
    await user.type(from, 'even{Enter}')
    await waitFor(() => expect(said()?.textContent).toContain('“seven” is no number'))
    let again = 0
    new MutationObserver(() => again++).observe(said()!, { childList: true })
    await user.tab()
    await new Promise((next) => requestAnimationFrame(() => setTimeout(next)))
    expect(again).toBe(0)
  })

  it('says what is wrong beside the box and keeps the typed text', async () => {
    const { user, group, link } = await showFilters()
    const from = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, from' })
    await user.type(from, 'seven{Enter}')
    expect(from.getAttribute('aria-invalid')).toBe('true')
    expect(described(from)).toContain('“seven” is no number')
    expect(from).toHaveProperty('value', 'seven')
    expect(link()).toBe('?q=')
    await user.clear(from)
    await user.type(from, '70B{Enter}')
    expect(from.getAttribute('aria-invalid')).toBe('false')
    expect(link()).toBe('?params=70B..')
  })

  it('says when the ends are the wrong way round', async () => {
    const { user, group, link } = await showFilters('params=70B..')
    const to = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, to' })
    await user.type(to, '7B{Enter}')
    const from = screen.getByRole('textbox', { name: 'Parameters, from' })
    expect(described(from)).toContain('above')
    expect(to).toHaveProperty('value', '7B')
    expect(link()).toBe('?params=70B..')
  })

  it('follows the link when it changes by other means', async () => {
    const { user, group } = await showFilters('params=7B..70B')
    const from = (await group('Parameters')).getByRole('textbox', { name: 'Parameters, from' })
    expect(from).toHaveProperty('value', '7B')
    await user.click(screen.getByRole('button', { name: 'Remove Parameters: 7B to 70B' }))
    expect(from).toHaveProperty('value', '')
  })

  it('tells the spread in words, and asks for known and unknown', async () => {
    const { user, group, link, count } = await showFilters()
    const price = await group('Price')
    const picture = await price.findByRole('img', { name: /^Price runs from \$0\.20 to \$0\.20/ })
    expect(picture.getAttribute('aria-label')).toContain('known for 1 of 5 models')
    await user.click(price.getByRole('radio', { name: 'unknown' }))
    expect(link()).toBe('?price=unknown')
    await waitFor(() => expect(count()).toBe('4 of 5'))
    await user.click(price.getByRole('radio', { name: 'any' }))
    expect(link()).toBe('?q=')
  })
})

describe('the memory fit', () => {
  it('takes a size, a precision and a context', async () => {
    const { user, group, link, count } = await showFilters()
    const fit = await group('Memory fit')
    await user.type(fit.getByRole('textbox', { name: 'Memory budget' }), '24 GB{Enter}')
    expect(link()).toBe('?fit=24GB,q4,8192')
    await waitFor(() => expect(count()).toBe('3 of 5'))
    await user.selectOptions(fit.getByRole('combobox', { name: 'Weight precision' }), 'f16')
    await user.type(fit.getByRole('textbox', { name: 'Context to hold' }), '32K{Enter}')
    expect(link()).toBe('?fit=24GB,f16,32k')
  })

  it('takes a device for its memory, and says when it knows none of that name', async () => {
    const { user, group, link } = await showFilters()
    const fit = await group('Memory fit')
    await user.type(await fit.findByRole('combobox', { name: 'Device' }), 'h100{Enter}')
    expect(link()).toBe('?fit=h100-80,q4,8192')
    const budget = fit.getByRole('textbox', { name: 'Memory budget' })
    expect(budget).toHaveProperty('value', 'h100-80')
    await user.clear(budget)
    await user.type(budget, 'toaster{Enter}')
    expect(described(budget)).toContain('no memory size')
    expect(budget).toHaveProperty('value', 'toaster')
  })
})

/** The picker of the memory fit, what it offers, and what of that Enter would take. */
async function picker(start?: string) {
  const shown = await showFilters(start)
  const fit = await shown.group('Memory fit')
  const box = await fit.findByRole('combobox', { name: 'Device' })
  const options = () =>
    within(fit.getByRole('listbox', { name: 'Devices' }))
      .queryAllByRole('option')
      .map(({ textContent }) => textContent)
  const active = () =>
    document.getElementById(box.getAttribute('aria-activedescendant') ?? '')?.textContent
  return { ...shown, fit, box, options, active }
}

describe('the device picker', () => {
  it('lists devices by group, and finds them by name, group or size', async () => {
    const { user, fit, box, options } = await picker()
    expect(box.getAttribute('aria-expanded')).toBe('false')
    await user.click(box)
    expect(box.getAttribute('aria-expanded')).toBe('true')
    expect(fit.getAllByRole('group').map((each) => each.getAttribute('aria-label'))).toEqual([
      'No device',
      'Consumer GPU',
      'Workstation',
      'Data-center GPU',
      'Mac',
      'Plain RAM',
    ])
    await user.type(box, 'ram 64')
    expect(options()).toEqual(['Desktop RAM, 64 GB '])
    await user.clear(box)
    await user.type(box, 'data 141')
    expect(options()).toEqual(['H200 141 GB'])
    await user.clear(box)
    await user.type(box, 'toaster')
    expect(fit.getByText(/No device has these letters/)).toBeTruthy()
    expect(box.getAttribute('aria-expanded')).toBe('false')
  })

  it('is gone through by keys, from the chosen one on, and left as it was by Escape', async () => {
    const { user, box, active, link } = await picker('fit=rtx-3060,q4,8192')
    expect(box).toHaveProperty('value', 'GeForce RTX 3060')
    box.focus()
    await user.keyboard('{ArrowDown}')
    expect(active()).toContain('RTX 3060')
    await user.keyboard('{ArrowDown}')
    expect(active()).toContain('RTX 3090')
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
    expect(active()).toContain('Server RAM, 1536 GB')
    await user.keyboard('zzz{Escape}')
    expect(box).toHaveProperty('value', 'GeForce RTX 3060')
    expect(link()).toBe('?fit=rtx-3060,q4,8192')
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(link()).toBe('?fit=rtx-3090,q4,8192')
    await user.click(box)
    await user.click(screen.getByRole('option', { name: 'Any' }))
    expect(link()).not.toContain('fit=')
  })

  it('takes several of a device, and texts held at once', async () => {
    const { user, fit, box, link } = await picker('fit=l4,q4,8192')
    await user.clear(fit.getByRole('textbox', { name: 'Number of devices' }))
    await user.type(fit.getByRole('textbox', { name: 'Number of devices' }), '4{Enter}')
    await user.type(fit.getByRole('textbox', { name: 'Texts at once' }), '8{Enter}')
    expect(link()).toBe('?fit=4x-l4,q4,8192,b8')
    expect(fit.getByText('96 GB')).toBeTruthy()
    // Another device, as many of it; a plain size, and no number of it.
    await user.clear(box)
    await user.type(box, 'l40s{Enter}')
    expect(link()).toBe('?fit=4x-l40s,q4,8192,b8')
    const budget = fit.getByRole('textbox', { name: 'Memory budget' })
    await user.clear(budget)
    await user.type(budget, '48GB{Enter}')
    expect(link()).toBe('?fit=48GB,q4,8192,b8')
    expect(fit.queryByRole('textbox', { name: 'Number of devices' })).toBeNull()
  })

  it('says what is no number', async () => {
    const { user, fit, link } = await picker('fit=l4,q4,8192')
    const count = fit.getByRole('textbox', { name: 'Number of devices' })
    await user.clear(count)
    await user.type(count, '0{Enter}')
    expect(described(count)).toContain('no number of devices from 1 to 128')
    expect(link()).toBe('?fit=l4,q4,8192')
  })
})

describe('what is active', () => {
  it('lists every value, the search and the fit, each with a button that removes it', async () => {
    const { user, link } = await showFilters('q=one&license=mit,apache-2.0&params=..40B&fit=24GB')
    const chips = within(screen.getByRole('list', { name: 'Active filters' }))
    expect(
      chips.getAllByRole('button').map((button) => button.textContent.replace('×', '')),
    ).toEqual([
      'Remove Search: one',
      'Remove License: mit',
      'Remove License: apache-2.0',
      'Remove Parameters: up to 40B',
      'Remove Memory fit: 24 GB at q4 and 8.19K context',
    ])
    await user.click(chips.getByRole('button', { name: 'Remove License: mit' }))
    expect(link()).toBe('?q=one&license=apache-2.0&params=..40B&fit=24GB,q4,8192')
    expect(document.activeElement?.textContent).toContain('apache-2.0')
    await user.click(chips.getByRole('button', { name: 'Remove Search: one' }))
    await user.click(chips.getByRole('button', { name: /Memory fit/ }))
    expect(link()).toBe('?license=apache-2.0&params=..40B')
  })
})

describe('an empty result', () => {
  it('names the filters to drop, best first, and drops them', async () => {
    const { user, link, count } = await showFilters('license=gemma&openWeights=no&params=..1T')
    const empty = within(await screen.findByRole('region', { name: 'No results' }))
    const drops = await empty.findAllByRole('button', { name: /^Drop/ })
    expect(drops.map((button) => button.textContent)).toEqual([
      'Drop License: gemma (1 model)',
      'Drop Open weights: no (1 model)',
    ])
    await user.click(drops[1]!)
    expect(link()).toBe('?license=gemma&params=..1T')
    await waitFor(() => expect(count()).toBe('1 of 5'))
    expect(screen.queryByRole('region', { name: 'No results' })).toBeNull()
    expect(document.activeElement).not.toBe(document.body)
  })

  it('says so when no single filter is the reason, and clears them all', async () => {
    const { user, link } = await showFilters('license=gemma&maker=Alpha&params=1T..')
    const empty = within(await screen.findByRole('region', { name: 'No results' }))
    expect(await empty.findByText(/at least two/)).toBeTruthy()
    await user.click(empty.getByRole('button', { name: 'Clear all filters' }))
    expect(link()).toBe('?q=')
  })
})

describe('what is likely to be filtered by next', () => {
  it('is told when a value is pressed, before it is let go', async () => {
    const { user, group, link, foreseen } = await showFilters()
    const mit = await (await group('License')).findByRole('checkbox', { name: 'mit' })
    await user.pointer({ target: mit, keys: '[MouseLeft>]' })
    expect(foreseen.at(-1)?.where.license).toEqual({ op: 'in', values: ['mit'] })
    expect(link()).toBe('?q=')
    await user.pointer({ keys: '[/MouseLeft]' })
    await waitFor(() => expect(link()).toBe('?license=mit'))
  })

  it('is told at each key of a range that can be read', async () => {
    const { user, group, link, foreseen } = await showFilters()
    const size = await group('Parameters')
    await user.type(await size.findByRole('textbox', { name: 'Parameters, from' }), '7x')
    expect(foreseen.map(({ where }) => where.params)).toEqual([{ op: 'range', from: 7, to: null }])
    expect(link()).toBe('?q=')
  })
})
