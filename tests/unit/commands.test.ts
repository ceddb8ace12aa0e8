import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(root, path), 'utf8')
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

const WORKFLOWS = readdirSync(join(root, '.github/workflows')).map(
  (name) => `.github/workflows/${name}`,
)

/** The commands of a workflow, each on one line. */
function commandsIn(workflow: string): readonly string[] {
  const steps = /^( *)(?:- )?run: (?:([>|])\n((?:\1 {2,}.*\n)+)|(.+)\n)/gm
  return [...workflow.matchAll(steps)].flatMap(([, , kind, block = '', line = '']) => {
    const lines = kind ? block.trim().split(/\n */) : [line]
    return kind === '>' ? [lines.join(' ')] : lines
  })
}

/** Which scripts of package.json a text runs, each with the options it gives them. */
function runsIn(line: string): readonly (readonly [name: string, options: readonly string[]])[] {
  const runs = [...line.matchAll(/npm run (?:--silent (?:… )?)?([\w:-]+)([^]*?)(?=npm run |$)/g)]
  return runs.map(([, name, rest]) => [
    name!,
    [...rest!.matchAll(/(?<=[ `'(])--([a-z][\w-]*)/g)]
      .map(([, option]) => option!)
      // npm's own.
      .filter((option) => option !== 'silent'),
  ])
}

/** The file that a script of package.json runs last. */
const fileOf = (name: string) => /scripts\/\w+\.ts$/.exec(scripts[name] ?? '')?.[0]

/** The options that a script reads, by the declaration it gives `parseArgs`. */
function optionsOf(file: string): readonly string[] {
  const [, declared = ''] = /parseArgs\(\{\s*options: \{([^]*?)\},?\s*\}\)/.exec(textOf(file)) ?? []
  return [...declared.matchAll(/'?([\w-]+)'?: \{ type:/g)].map(([, option]) => option!)
}

/** What of a line of commands or words nobody answers to. */
function unknownIn(line: string): readonly string[] {
  return runsIn(line).flatMap(([name, options]) => {
    if (!Object.hasOwn(scripts, name)) return [`npm run ${name}`]
    const file = fileOf(name)
    const known = file === undefined ? [] : optionsOf(file)
    return options
      .filter((option) => !known.includes(option))
      .map((option) => `npm run ${name} -- --${option}`)
  })
}

describe('how commands are found', () => {
  it('reads the steps of a workflow, folded or not', () => {
    const steps =
      'a:\n  - run: one\n  - name: b\n    run: >\n      two\n      three\n    env:\n      X: y\n'
    expect(commandsIn(`${steps}  - run: |\n      four\n      five\n`)).toEqual([
      'one',
      'two three',
      'four',
      'five',
    ])
  })

  it('tells what does not exist', () => {
    expect(unknownIn('npm run nothing')).toEqual(['npm run nothing'])
    expect(unknownIn("npm run index -- ${{ x && '--hole' || '' }} --out y")).toEqual([
      'npm run index -- --hole',
    ])
    expect(unknownIn('`npm run lint -- --fix`')).toEqual(['npm run lint -- --fix'])
  })
})

describe('commands that are written down', () => {
  it('are files that exist', () => {
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/scripts\/\w+\.ts/g) ?? [],
    )
    expect(files).toContain('scripts/index.ts')
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it.each(WORKFLOWS)('%s gives no command or option that is not there', (path) => {
    const commands = commandsIn(textOf(path))
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.flatMap(unknownIn)).toEqual([])
    const files = commands.flatMap(
      (command) => command.match(/(?:scripts|\.ci|\.github)\/[\w./-]+/g) ?? [],
    )
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it('say in workflows the same version of an action everywhere', () => {
    const used = WORKFLOWS.flatMap((path) => [...textOf(path).matchAll(/uses: ([\w./-]+)@(\S+)/g)])
    const versions = new Map<string, Set<string>>()
    for (const [, action, version] of used) {
      const repository = action!.split('/', 2).join('/')
      versions.set(repository, (versions.get(repository) ?? new Set()).add(version!))
    }
    expect(versions.size).toBeGreaterThan(5)
    expect([...versions].filter(([, all]) => all.size > 1)).toEqual([])
  })

  it.each(['README.md', 'mocks/README.md'])('%s names no option that is not there', (path) => {
    const lines = textOf(path).split('\n')
    expect(lines.flatMap(runsIn).some(([, options]) => options.length > 0)).toBe(true)
    expect(lines.flatMap(unknownIn)).toEqual([])
  })

  it('are all that the index of the Hub is told', () => {
    const [, chapter = ''] = textOf('README.md').split('\n## The whole Hub as files\n')
    const [, options = ''] = /Options\nfollow `--`: ([^]*?)\. /.exec(chapter) ?? []
    const named = [...options.matchAll(/`--(\w+)/g)].map(([, option]) => option)
    expect(named.toSorted()).toEqual(optionsOf('scripts/index.ts').toSorted())
  })
})
