/** What a repository's configuration says of its attention; undefined where it does not. */
export interface Attention {
  readonly architecture: string | undefined
  readonly layers: number | undefined
  readonly heads: number | undefined
  readonly keyValueHeads: number | undefined
  readonly headSize: number | undefined
  readonly width: number | undefined
}

/**
 * Architectures in which every layer keeps keys and values of the whole context, so that the plain
 * sum holds. Sliding windows, state-space layers and compressed caches keep less and are left out.
 */
const FULL_ATTENTION = new Set(
  `llama mistral mixtral qwen2 qwen2_moe qwen3 qwen3_moe qwen2_vl qwen2_5_vl qwen3_vl qwen3_vl_moe
  internlm2 granite olmo2 olmoe gemma phi stablelm starcoder2 gpt_neox opt seed_oss smollm3 cohere
  deepseek glm4_moe minimax_m2 ernie4_5_moe apertus exaone`.split(/\s+/),
)

/**
 * Latent attention of DeepSeek V2 and V3 and of Kimi K2: one vector of 512 and a rotary key of 64
 * per layer (`kv_lora_rank` and `qk_rope_head_dim` in their config.json), whatever the head count.
 */
const LATENT = new Set(['deepseek_v2', 'deepseek_v3', 'kimi_k2'])
const LATENT_OWNERS = new Set(['deepseek-ai', 'moonshotai'])
const LATENT_WIDTH = 512 + 64

/**
 * Bytes of key-value cache per token at 16 bits, or undefined unless all that it takes is known.
 * V3.2 keeps an index beside the latent vector and is left out.
 */
export function cacheBytesPerToken(
  id: string,
  a: Attention,
): { readonly bytes: number; readonly note?: string } | undefined {
  const { architecture = '', layers } = a
  if (!layers) return undefined
  if (LATENT.has(architecture)) {
    const [owner = '', repo = ''] = id.toLowerCase().split('/')
    if (!LATENT_OWNERS.has(owner) || repo.includes('v3.2')) return undefined
    return { bytes: LATENT_WIDTH * layers * 2, note: 'latent attention' }
  }
  if (!FULL_ATTENTION.has(architecture) || !a.keyValueHeads) return undefined
  const derived = a.heads && a.width ? a.width / a.heads : undefined
  const size = a.headSize || derived
  if (!size) return undefined
  const bytes = 2 * layers * a.keyValueHeads * size * 2
  return a.headSize ? { bytes } : { bytes, note: 'head size taken as width over heads' }
}
