import { makerOf } from './makers'

/**
 * Namespaces of the Hub that hold makers' own models, as the Hub spells them: it compares owners
 * letter by letter. Of a maker with more than one, all are listed.
 */
const OWNERS = `
01-ai abacusai agentica-org ai21labs AIDC-AI aisingapore Alibaba-NLP all-hands allenai amazon
apple arcee-ai BAAI baichuan-inc baidu berkeley-nest bigcode bigscience black-forest-labs BlinkDL
BSC-LT ByteDance-Seed ByteDance cerebras codellama cognitivecomputations CohereLabs databricks
deepcogito deepseek-ai EleutherAI EssentialAI facebook google google-bert google-t5 h2oai Hcompany
HuggingFaceH4 HuggingFaceTB ibm-granite ibm-research inceptionai inclusionAI internlm JetBrains
jinaai kakaocorp Kwaipilot kyutai LGAI-EXAONE lightonai LiquidAI llm-jp LLM360 lmsys
meituan-longcat meta-llama microsoft MiniMaxAI mistralai moonshotai mosaicml Nanbeige
naver-hyperclovax nex-agi Nexusflow NousResearch nvidia open-thoughts openai openai-community
openbmb openchat OpenGVLab PaddlePaddle PerceptronAI perplexity-ai pfnet poolside PrimeIntellect
Qwen rednote-hilab RekaAI rinna RWKV Salesforce sarvamai ServiceNow-AI skt Skywork Snowflake
speakleash stabilityai stepfun-ai swiss-ai teknium tencent thinkingmachines TIGER-Lab tiiuae
TinyLlama tngtech togethercomputer Tongyi-MAI upstage utter-project Writer xai-org XiaomiMiMo
zai-org Zyphra
`

const byMaker = new Map<string, string[]>()
for (const owner of OWNERS.trim().split(/\s+/)) {
  const maker = makerOf(owner)?.maker
  if (maker) byMaker.set(maker, [...(byMaker.get(maker) ?? []), owner])
}

/** The Hub's owners that are that maker; one that nobody has named goes by its namespace. */
export function hubOwnersOf(maker: string): readonly string[] {
  return byMaker.get(maker) ?? (/^[\w.-]+$/.test(maker) ? [maker] : [])
}
