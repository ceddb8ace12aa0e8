import { describe, expect, it } from 'vitest'
import { providerName } from '@/features/detail/providerName'

describe('providerName', () => {
  it.each([
    ['deepinfra', 'Deep Infra'],
    ['fireworks_ai', 'Fireworks AI'],
    ['fireworks-ai', 'Fireworks AI'],
    ['Mistral AI', 'Mistral AI'],
    ['vertex_ai-llama_models', 'Google Vertex AI'],
    ['constructor', 'constructor'],
    ['never-heard-of', 'never-heard-of'],
  ])('%s is known as %s', (id, name) => {
    expect(providerName(id)).toBe(name)
  })
})
