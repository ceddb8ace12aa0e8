import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inlined, policyFor, policyOf, underPolicy } from '../../scripts/inline'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const page = (body: string, policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}"><p>x</p>${body}`

describe('the policy of a page', () => {
  it('allows what the page holds, by its digest, and stays as it is for others', () => {
    const body = inlined('style', 'a { b: c }') + inlined('script', 'run("$1")')
    expect(policyFor(body, POLICY)).toBe(
      `default-src 'none'; script-src 'self' ${digest('run("$1")')}; style-src 'self' ${digest('a { b: c }')}`,
    )
    expect(policyFor('<script src="/a.js"></script><p>style</p>', POLICY)).toBe(POLICY)
  })

  it('is read from the page, however it is spelled there, and put into it', () => {
    expect(policyOf(page('', POLICY.replaceAll("'", '&#39;')))).toBe(POLICY)
    expect(policyOf(underPolicy(page('', "script-src 'self'"), POLICY))).toBe(POLICY)
    expect(() => policyOf('<p>x</p>')).toThrow('no Content-Security-Policy')
  })

  it('is of no text that ends its element', () => {
    expect(() => inlined('script', 'x = "</SCRIPT>"')).toThrow('too early')
  })
})
