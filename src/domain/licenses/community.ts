import {
  attribution,
  named,
  nonCommercial,
  notice,
  noOutputTraining,
  region,
  registration,
  researchOnly,
  revenueCap,
  policy,
  userCap,
  type Condition,
  type Line,
} from './conditions'

const hub = (path: string): string => `https://huggingface.co/${path}`
const llama = (version: string): string => `https://www.llama.com/${version}/license/`

const LLAMA_CAP = userCap('a separate license above 700 million monthly users at release', 700e6)
const LLAMA = [LLAMA_CAP, policy('Meta’s acceptable use policy'), notice()]
const BUILT_WITH_LLAMA = named(
  'show “Built with Llama”; names of derived models begin with “Llama”',
)
const OUTPUTS_NAMED = named('models trained on its outputs have names that begin with “Llama”')
const NO_MULTIMODAL_EU: Condition = region(
  'multimodal models: no rights for people and companies based in the European Union; end users of products excepted',
)
const display = (name: string): Condition =>
  named(
    `show “${name}” above 100 million monthly users or 20 million USD of monthly revenue`,
    100e6,
  )

/** Licenses of single makers: the Hub's own ids for some, else the `license_name` they give. */
export const COMMUNITY: Readonly<Record<string, Line>> = {
  llama2: {
    name: 'Llama 2 Community License',
    conditions: [...LLAMA, noOutputTraining('outputs may not improve other models than Llama 2')],
    url: llama('llama2'),
  },
  llama3: {
    name: 'Meta Llama 3 Community License',
    conditions: [
      ...LLAMA,
      named('show “Built with Meta Llama 3”; names of derived models begin with “Llama 3”'),
      noOutputTraining('outputs may not improve other models than Llama 3'),
    ],
    url: llama('llama3'),
  },
  'llama3.1': {
    name: 'Llama 3.1 Community License',
    conditions: [...LLAMA, BUILT_WITH_LLAMA, OUTPUTS_NAMED],
    url: llama('llama3_1'),
  },
  'llama3.2': {
    name: 'Llama 3.2 Community License',
    conditions: [...LLAMA, BUILT_WITH_LLAMA, OUTPUTS_NAMED, NO_MULTIMODAL_EU],
    url: llama('llama3_2'),
  },
  'llama3.3': {
    name: 'Llama 3.3 Community License',
    conditions: [...LLAMA, BUILT_WITH_LLAMA, OUTPUTS_NAMED],
    url: llama('llama3_3'),
  },
  llama4: {
    name: 'Llama 4 Community License',
    conditions: [...LLAMA, BUILT_WITH_LLAMA, OUTPUTS_NAMED, NO_MULTIMODAL_EU],
    url: llama('llama4'),
    note: 'All Llama 4 models are multimodal.',
  },
  'grok2-community': {
    name: 'Grok 2 Community License',
    conditions: [
      policy('xAI’s acceptable use policy, also for commercial use'),
      named('show “Powered by xAI” when passed on'),
      noOutputTraining('model and outputs may not train other models; tuning Grok 2 is allowed'),
    ],
    url: hub('xai-org/grok-2/blob/main/LICENSE'),
  },
  gemma: {
    name: 'Gemma Terms of Use',
    conditions: [policy('Google’s prohibited use policy, passed on with every copy'), notice()],
    url: 'https://ai.google.dev/gemma/terms',
    note: 'Covers Gemma 1 to 3n; Gemma 4 is under Apache 2.0.',
  },
  'health-ai-developer-foundations': {
    name: 'Health AI Developer Foundations Terms of Use',
    conditions: [
      policy('Google’s prohibited use policy; clinical use is the user’s to clear'),
      notice(),
    ],
    url: 'https://developers.google.com/health-ai-developer-foundations/terms',
  },
  deepseek: {
    name: 'DeepSeek Model License',
    conditions: [policy('listed harmful and military uses are forbidden, and passed on'), notice()],
    url: 'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/LICENSE-MODEL',
    note: 'Commercial use is free of charge. Later releases, from R1 on, are under MIT.',
  },
  qwen: {
    name: 'Qwen License',
    conditions: [userCap('a separate license above 100 million monthly users', 100e6), notice()],
    url: hub('Qwen/Qwen2.5-72B-Instruct/blob/main/LICENSE'),
  },
  'tongyi-qianwen': {
    name: 'Tongyi Qianwen License',
    conditions: [
      userCap('a separate license above 100 million monthly users', 100e6),
      noOutputTraining('outputs may not improve other models than Qwen’s'),
      notice(),
    ],
    url: 'https://github.com/QwenLM/Qwen/blob/main/Tongyi%20Qianwen%20LICENSE%20AGREEMENT',
  },
  'qwen-research': {
    name: 'Qwen Research License',
    conditions: [researchOnly(), named('models trained with it show “Built with Qwen”'), notice()],
    url: hub('Qwen/Qwen2.5-3B-Instruct/blob/main/LICENSE'),
  },
  'tongyi-qianwen-research': {
    name: 'Tongyi Qianwen Research License',
    conditions: [researchOnly(), notice()],
    url: 'https://github.com/QwenLM/Qwen/blob/main/Tongyi%20Qianwen%20RESEARCH%20LICENSE%20AGREEMENT',
  },
  'qwen-community-1.0': {
    name: 'Qwen Community License 1.0',
    conditions: [
      display('Qwen'),
      registration('businesses that sell the model as a service need a separate license'),
      notice(),
    ],
    url: hub('Qwen/Qwen3.8-Flash-Next/blob/main/LICENSE'),
  },
  'qwen3.8-max': {
    name: 'Qwen3.8-Max License',
    conditions: [
      display('Qwen3.8-Max'),
      revenueCap('sold as a service, a separate license above 50 million USD in 12 months', 50e6),
      notice(),
    ],
    url: hub('Qwen/Qwen3.8-2.4T-A95B/blob/main/LICENSE'),
  },
  'kimi-k3': {
    name: 'Kimi K3 License',
    conditions: [
      display('Kimi K3'),
      revenueCap('sold as a service, a separate license above 20 million USD in 12 months', 20e6),
      notice(),
    ],
    url: hub('moonshotai/Kimi-K3/blob/main/LICENSE'),
  },
  'glm-5.3': {
    name: 'GLM-5.3 License',
    osi: null,
    url: hub('zai-org/GLM-5.3/blob/main/LICENSE'),
    note: 'Its conditions have not been read for this table; other GLM releases are under MIT.',
  },
  'modified-mit': {
    name: 'MIT with a change',
    conditions: [display('the model’s name'), notice()],
    url: hub('moonshotai/Kimi-K2-Instruct/blob/main/LICENSE'),
    note: 'Several texts share this name: the condition given is that of Kimi K2; Mistral’s excludes companies above 20 million USD of monthly revenue.',
  },
  mrl: {
    name: 'Mistral AI Research License',
    conditions: [researchOnly(), notice()],
    url: 'https://mistral.ai/licenses/MRL-0.1.md',
  },
  mnpl: {
    name: 'Mistral AI Non-Production License',
    conditions: [nonCommercial('testing and research, no production or commercial use'), notice()],
    url: 'https://mistral.ai/licenses/MNPL-0.1.md',
  },
  'falcon-llm-license': {
    name: 'TII Falcon LLM License 2.0',
    conditions: [
      policy('TII’s acceptable use policy, passed on'),
      attribution('credit TII by name'),
    ],
    url: 'https://falconllm.tii.ae/falcon-terms-and-conditions.html',
  },
  'falcon-180b-license': {
    name: 'Falcon 180B TII License 1.0',
    conditions: [
      policy('TII’s acceptable use policy, passed on'),
      registration('selling hosted access needs a separate license'),
    ],
    url: hub('spaces/tiiuae/falcon-180b-license/blob/main/LICENSE.txt'),
  },
  'nvidia-open-model-license': {
    name: 'NVIDIA Open Model License',
    conditions: [
      policy('ends for who removes guardrails without replacing them'),
      notice('pass on the agreement with NVIDIA’s notice'),
    ],
    url: 'https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license/',
  },
  'nvidia-nemotron-open-model-license': {
    name: 'NVIDIA Nemotron Open Model License',
    conditions: [notice('pass on the agreement with NVIDIA’s notice')],
    url: 'https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-nemotron-open-model-license/',
  },
  nsclv1: {
    name: 'NVIDIA Source Code License',
    conditions: [researchOnly('research or evaluation only, no commercial use')],
    url: 'https://nvlabs.github.io/stylegan2/license.html',
  },
  'yi-license': {
    name: 'Yi Series Models Community License',
    conditions: [registration(), policy('uses that break the law or harm are forbidden'), notice()],
    url: 'https://github.com/01-ai/Yi/blob/main/MODEL_LICENSE_AGREEMENT.txt',
  },
  'jamba-open-model-license': {
    name: 'Jamba Open Model License',
    conditions: [
      revenueCap('a separate license above 50 million USD of yearly revenue', 50e6),
      policy('AI21’s acceptable use policy'),
      notice(),
    ],
    url: 'https://www.ai21.com/licenses/jamba-open-model-license',
  },
  'lfm1.0': {
    name: 'LFM Open License 1.0',
    conditions: [
      revenueCap('no commercial use above 10 million USD of yearly revenue', 10e6),
      notice('keep notices and state changes'),
    ],
    url: 'https://www.liquid.ai/lfm-license',
  },
  'glm-4': {
    name: 'GLM-4 Model License',
    conditions: [registration(), policy('military and unlawful uses are forbidden'), notice()],
    url: hub('zai-org/glm-4-9b-chat/blob/main/LICENSE'),
    note: 'GLM-4-0414 and later are under MIT.',
  },
  'tencent-hunyuan-community': {
    name: 'Tencent Hunyuan Community License',
    conditions: [
      region('not for the European Union, the United Kingdom and South Korea'),
      userCap('a separate license above 100 million monthly users', 100e6),
      noOutputTraining('outputs may not improve other models than Hunyuan'),
      policy('Tencent’s acceptable use policy'),
    ],
    url: hub('tencent/Hunyuan-A13B-Instruct/blob/main/LICENSE'),
  },
  exaone: {
    name: 'EXAONE AI Model License',
    conditions: [researchOnly(), named('names of derived models begin with “EXAONE”')],
    url: hub('LGAI-EXAONE/EXAONE-3.5-32B-Instruct/blob/main/LICENSE'),
  },
  internlm: {
    name: 'InternLM model terms',
    conditions: [registration('commercial use is free of charge after an application form')],
    url: 'https://github.com/InternLM/InternLM#license',
    note: 'Code and later weights are under Apache 2.0.',
  },
  'baichuan2-community-license': {
    name: 'Baichuan 2 Community License',
    conditions: [
      registration(),
      userCap('not above 1 million daily users, nor for software and cloud providers', 1e6),
    ],
    url: hub('baichuan-inc/Baichuan2-13B-Chat'),
  },
  'databricks-open-model-license': {
    name: 'Databricks Open Model License',
    conditions: [
      userCap('a separate license above 700 million monthly users', 700e6),
      noOutputTraining('outputs may not improve other models than DBRX'),
      policy('Databricks’ acceptable use policy'),
      notice(),
    ],
    url: 'https://www.databricks.com/legal/open-model-license',
  },
  'stabilityai-ai-community': {
    name: 'Stability AI Community License',
    conditions: [
      revenueCap('a paid license above 1 million USD of yearly revenue', 1e6),
      registration('commercial users register'),
      named('show “Powered by Stability AI”'),
      noOutputTraining('outputs may not make other foundation models'),
      policy('Stability AI’s acceptable use policy'),
    ],
    url: 'https://stability.ai/community-license-agreement',
  },
  'minimax-model-license': {
    name: 'MiniMax Model License',
    conditions: [policy('listed harmful and military uses are forbidden'), notice()],
    url: hub('MiniMaxAI/MiniMax-Text-01/blob/main/LICENSE'),
  },
  'minimax-community': {
    name: 'MiniMax Community License',
    conditions: [
      named('commercial users show “Built with MiniMax M3”'),
      registration('commercial users give notice once'),
      revenueCap('MiniMax’s written permission above 20 million USD of yearly revenue', 20e6),
      policy('military and other listed uses are forbidden'),
    ],
    url: hub('MiniMaxAI/MiniMax-M3/blob/main/LICENSE'),
  },
  'minimax-non-commercial': {
    name: 'MiniMax-M2.7 Non-Commercial License',
    conditions: [
      nonCommercial('commercial use needs MiniMax’s written permission'),
      policy('military and other listed uses are forbidden'),
      named('permitted commercial users show “Built with MiniMax M2.7”'),
      notice(),
    ],
    url: hub('MiniMaxAI/MiniMax-M2.7/blob/main/LICENSE'),
    checked: 'read',
  },
  'flux-1-dev-non-commercial-license': {
    name: 'FLUX.1 [dev] Non-Commercial License',
    conditions: [
      nonCommercial('the model may not serve commercial ends; its outputs may'),
      policy(),
    ],
    url: hub('black-forest-labs/FLUX.1-dev/blob/main/LICENSE.md'),
  },
  'microsoft-research-license': {
    name: 'Microsoft Research License',
    conditions: [researchOnly()],
    url: hub('microsoft/Orca-2-13b/blob/main/LICENSE'),
  },
  proprietary: {
    name: 'Proprietary',
    osi: null,
    conditions: [policy('the terms of the service through which it is sold')],
    url: 'https://en.wikipedia.org/wiki/Proprietary_software',
    note: 'No weights to download. Commercial use is a matter of the provider’s terms of service.',
  },
}
