/**
 * Repositories of makers that hold a model's own, unquantized weights: `namespace: names`, lower
 * case, post-trained and pre-trained alike, as they stand on the Hub. A name that equals one of
 * these but for case and separators is that model; anything less is only a proposal.
 */
const ORIGINALS = `
01-ai:
  yi-1.5-34b yi-1.5-34b-32k yi-1.5-34b-chat yi-1.5-34b-chat-16k yi-1.5-6b yi-1.5-6b-chat yi-1.5-9b
  yi-1.5-9b-32k yi-1.5-9b-chat yi-1.5-9b-chat-16k yi-34b yi-34b-200k yi-34b-chat yi-6b yi-6b-200k
  yi-6b-chat yi-9b yi-9b-200k yi-coder-1.5b-chat yi-coder-9b-chat
abacusai:
  dracarys-72b-instruct dracarys-llama-3.1-70b-instruct dracarys2-72b-instruct
  dracarys2-llama-3.1-70b-instruct llama-3-smaug-8b smaug-agentic smaug-qwen2-72b-instruct
agentica-org: deepcoder-14b-preview deepscaler-1.5b-preview
ai21labs:
  ai21-jamba-large-1.5 ai21-jamba-mini-1.5 ai21-jamba-large-1.6 ai21-jamba-large-1.7
  ai21-jamba-mini-1.6 ai21-jamba-mini-1.7 jamba-v0.1
alibaba-nlp: tongyi-deepresearch-30b-a3b
all-hands: openhands-lm-32b-v0.1
allenai:
  llama-3.1-tulu-3-70b llama-3.1-tulu-3-8b llama-3.1-tulu-3.1-8b olmo-1.7-7b-hf olmo-1b-hf
  olmo-2-0325-32b-instruct olmo-2-0425-1b olmo-2-0425-1b-instruct olmo-2-1124-13b-instruct
  olmo-2-1124-7b-instruct olmo-3-1025-7b olmo-3-1125-32b olmo-3-32b-think olmo-3-7b-instruct
  olmo-3-7b-think olmo-3.1-32b-instruct olmo-3.1-32b-think olmo-7b olmo-7b-hf olmo-7b-instruct
  olmo-7b-instruct-hf olmo-hybrid-7b olmoe-1b-7b-0125 olmoe-1b-7b-0125-instruct olmoe-1b-7b-0924
  olmoe-1b-7b-0924-instruct tulu-2-70b tulu-2-dpo-70b
arcee-ai:
  afm-4.5b-base arcee-blitz arcee-maestro-7b-preview arcee-nova arcee-spark llama-spark
  supernova-medius trinity-large-preview trinity-large-thinking trinity-mini trinity-nano-preview
  virtuoso-small virtuoso-small-v2
baichuan-inc:
  baichuan-13b baichuan-13b-base baichuan-7b baichuan-m2-32b baichuan2-13b-base baichuan2-13b-chat
  baichuan2-7b-base baichuan2-7b-chat
baidu:
  ernie-4.5-0.3b-pt ernie-4.5-21b-a3b-base-pt ernie-4.5-21b-a3b-pt ernie-4.5-21b-a3b-thinking
  ernie-4.5-300b-a47b-pt ernie-4.5-vl-28b-a3b-pt ernie-4.5-vl-424b-a47b-pt
bigcode: gpt_bigcode-santacoder santacoder starcoder starcoder2-15b starcoder2-3b starcoder2-7b
bigscience: bloom bloom-1b1 bloom-1b7 bloom-3b bloom-560m bloom-7b1 bloomz bloomz-560m
bytedance-seed: seed-oss-36b-base seed-oss-36b-instruct ui-tars-1.5-7b
cerebras: btlm-3b-8k-base cerebras-gpt-111m cerebras-gpt-13b
codellama:
  codellama-13b-hf codellama-13b-instruct-hf codellama-34b-hf codellama-34b-instruct-hf
  codellama-70b-hf codellama-70b-instruct-hf codellama-7b-hf codellama-7b-instruct-hf
cognitivecomputations:
  dolphin-2.9-llama3-8b dolphin-mistral-24b-venice-edition dolphin3.0-llama3.1-8b
  dolphin3.0-r1-mistral-24b
coherelabs:
  aya-23-35b aya-23-8b aya-expanse-32b aya-expanse-8b aya-vision-32b aya-vision-8b
  c4ai-command-a-03-2025 c4ai-command-r-08-2024 c4ai-command-r-plus c4ai-command-r-plus-08-2024
  c4ai-command-r-v01 c4ai-command-r7b-12-2024 command-a-reasoning-08-2025 command-a-vision-07-2025
  north-mini-code-1.0 tiny-aya-base tiny-aya-global
databricks: dbrx-base dbrx-instruct dolly-v1-6b dolly-v2-12b dolly-v2-3b dolly-v2-7b
deepcogito:
  cogito-v1-preview-llama-3b cogito-v1-preview-llama-70b cogito-v1-preview-llama-8b
  cogito-v1-preview-qwen-14b cogito-v1-preview-qwen-32b cogito-v2-1-671b
deepreinforce-ai: ornith-1.0-35b ornith-1.0-397b ornith-1.0-9b
deepseek-ai:
  deepseek-coder-1.3b-base deepseek-coder-1.3b-instruct deepseek-coder-33b-base
  deepseek-coder-33b-instruct deepseek-coder-6.7b-base deepseek-coder-6.7b-instruct
  deepseek-coder-7b-base-v1.5 deepseek-coder-7b-instruct-v1.5 deepseek-coder-v2-base
  deepseek-coder-v2-instruct deepseek-coder-v2-lite-base deepseek-coder-v2-lite-instruct
  deepseek-llm-67b-base deepseek-llm-67b-chat deepseek-llm-7b-base deepseek-llm-7b-chat
  deepseek-math-7b-base deepseek-math-7b-instruct deepseek-math-v2 deepseek-moe-16b-base
  deepseek-moe-16b-chat deepseek-ocr deepseek-ocr-2 deepseek-prover-v1.5-base
  deepseek-prover-v1.5-rl deepseek-prover-v1.5-sft deepseek-prover-v2-671b deepseek-prover-v2-7b
  deepseek-r1 deepseek-r1-0528 deepseek-r1-0528-qwen3-8b deepseek-r1-distill-llama-70b
  deepseek-r1-distill-llama-8b deepseek-r1-distill-qwen-1.5b deepseek-r1-distill-qwen-14b
  deepseek-r1-distill-qwen-32b deepseek-r1-distill-qwen-7b deepseek-r1-zero deepseek-v2
  deepseek-v2-chat deepseek-v2-chat-0628 deepseek-v2-lite deepseek-v2-lite-chat deepseek-v2.5
  deepseek-v2.5-1210 deepseek-v3 deepseek-v3-0324 deepseek-v3-base deepseek-v3.1
  deepseek-v3.1-terminus deepseek-v3.2 deepseek-v3.2-exp deepseek-v3.2-speciale deepseek-v4-flash
  deepseek-v4-flash-0731 deepseek-v4-flash-base deepseek-v4-pro deepseek-v4-pro-0813
  deepseek-v4-pro-base deepseek-vl2 deepseek-vl2-small deepseek-vl2-tiny
eleutherai:
  gpt-j-6b gpt-neo-1.3b gpt-neo-2.7b gpt-neox-20b pythia-1.4b pythia-1.4b-deduped pythia-12b
  pythia-1b pythia-1b-deduped pythia-2.8b pythia-2.8b-deduped pythia-6.9b
essentialai: rnj-1-instruct
facebook: galactica-120b opt-1.3b opt-13b opt-2.7b opt-30b opt-6.7b opt-66b
google:
  codegemma-1.1-2b codegemma-2b codegemma-7b flan-t5-base flan-t5-large flan-t5-small flan-t5-xl
  flan-t5-xxl gemma-1.1-2b-it gemma-1.1-7b-it gemma-2-27b gemma-2-27b-it gemma-2-2b gemma-2-2b-it
  gemma-2-9b gemma-2-9b-it gemma-2b gemma-2b-it gemma-3-12b-it gemma-3-12b-pt gemma-3-1b-it
  gemma-3-1b-pt gemma-3-270m-it gemma-3-27b-it gemma-3-27b-pt gemma-3-4b-it gemma-3-4b-pt
  gemma-3n-e2b-it gemma-3n-e4b-it gemma-4-12b-it gemma-4-26b-a4b gemma-4-26b-a4b-it gemma-4-31b
  gemma-4-31b-it gemma-4-e2b-it gemma-4-e4b-it gemma-7b gemma-7b-it medgemma-1.5-4b-it
  medgemma-27b-text-it medgemma-4b-it recurrentgemma-2b recurrentgemma-2b-it recurrentgemma-9b
  recurrentgemma-9b-it translategemma-4b-it
gryphe: mythomax-l2-13b
huggingfaceh4: zephyr-7b-alpha zephyr-7b-beta zephyr-7b-gemma-v0.1 zephyr-orpo-141b-a35b-v0.1
huggingfacetb:
  smollm-1.7b smollm-1.7b-instruct smollm-135m smollm-135m-instruct smollm-360m
  smollm-360m-instruct smollm2-1.7b smollm2-1.7b-instruct smollm2-135m smollm2-135m-instruct
  smollm2-360m smollm2-360m-instruct smollm3-3b smollm3-3b-base smolvlm-256m-instruct
  smolvlm-500m-instruct smolvlm-instruct smolvlm2-256m-video-instruct
ibm-granite:
  granite-20b-code-instruct-8k granite-3.0-1b-a400m-base granite-3.0-1b-a400m-instruct
  granite-3.0-2b-base granite-3.0-2b-instruct granite-3.0-3b-a800m-base
  granite-3.0-3b-a800m-instruct granite-3.0-8b-base granite-3.0-8b-instruct
  granite-3.1-1b-a400m-base granite-3.1-1b-a400m-instruct granite-3.1-2b-base
  granite-3.1-2b-instruct granite-3.1-3b-a800m-base granite-3.1-3b-a800m-instruct
  granite-3.1-8b-base granite-3.1-8b-instruct granite-3.2-2b-instruct granite-3.2-8b-instruct
  granite-3.3-2b-instruct granite-3.3-8b-base granite-3.3-8b-instruct granite-34b-code-instruct
  granite-34b-code-instruct-8k granite-3b-code-base-2k granite-3b-code-instruct-2k
  granite-4.0-350m granite-4.0-350m-base granite-4.0-3b-vision granite-4.0-h-micro
  granite-4.0-h-micro-base granite-4.0-h-small granite-4.0-h-small-base granite-4.0-h-tiny
  granite-4.0-h-tiny-base granite-4.0-micro granite-4.0-micro-base granite-4.0-tiny-base-preview
  granite-4.0-tiny-preview granite-4.1-30b granite-4.1-3b granite-4.1-8b granite-7b-base
  granite-7b-instruct granite-8b-code-instruct-128k granite-8b-code-instruct-4k
  granite-vision-4.1-4b
inclusionai:
  ling-1t ling-3.0-flash ling-3.0-tiny ling-flash-2.0 ling-lite-1.5 ling-mini-2.0 ring-1t
  ring-2.5-1t ring-flash-2.0 ring-mini-2.0
internlm:
  intern-s1 internlm-20b internlm-7b internlm-chat-20b internlm-chat-7b internlm2-1_8b
  internlm2-20b internlm2-7b internlm2-base-20b internlm2-base-7b internlm2-chat-1_8b
  internlm2-chat-20b internlm2-chat-7b internlm2_5-1_8b-chat internlm2_5-20b-chat
  internlm2_5-7b-chat internlm3-8b-instruct
kwaipilot: kat-v1-40b
lgai-exaone:
  exaone-3.0-7.8b-instruct exaone-3.5-2.4b-instruct exaone-3.5-32b-instruct
  exaone-3.5-7.8b-instruct exaone-4.0-1.2b exaone-4.0-32b exaone-4.5-33b exaone-deep-2.4b
  exaone-deep-32b exaone-deep-7.8b k-exaone-236b-a23b
liquidai:
  lfm2-1.2b lfm2-2.6b lfm2-2.6b-exp lfm2-24b-a2b lfm2-350m lfm2-350m-math lfm2-700m lfm2-8b-a1b
  lfm2-vl-1.6b lfm2-vl-3b lfm2-vl-450m lfm2.5-1.2b-base lfm2.5-1.2b-instruct lfm2.5-1.2b-jp
  lfm2.5-1.2b-thinking lfm2.5-350m lfm2.5-350m-base lfm2.5-8b-a1b lfm2.5-vl-1.6b lfm2.5-vl-450m
liuhaotian:
  llava-v1.5-7b llava-v1.6-34b llava-v1.6-mistral-7b llava-v1.6-vicuna-13b llava-v1.6-vicuna-7b
llm360: amber amberchat crystalchat crystalcoder k2-chat
lmsys:
  longchat-13b-16k vicuna-13b-v1.1 vicuna-13b-v1.3 vicuna-13b-v1.5 vicuna-13b-v1.5-16k
  vicuna-7b-v1.3 vicuna-7b-v1.5 vicuna-7b-v1.5-16k
meituan-longcat: longcat-2.0 longcat-flash-chat longcat-flash-thinking
meta-llama:
  llama-2-13b-chat-hf llama-2-13b-hf llama-2-70b-chat-hf llama-2-70b-hf llama-2-7b-chat-hf
  llama-2-7b-hf llama-3.1-405b llama-3.1-405b-instruct llama-3.1-70b llama-3.1-70b-instruct
  llama-3.1-8b llama-3.1-8b-instruct llama-3.2-11b-vision llama-3.2-11b-vision-instruct
  llama-3.2-1b llama-3.2-1b-instruct llama-3.2-3b llama-3.2-3b-instruct llama-3.2-90b-vision
  llama-3.2-90b-vision-instruct llama-3.3-70b-instruct llama-4-maverick-17b-128e
  llama-4-maverick-17b-128e-instruct llama-4-scout-17b-16e llama-4-scout-17b-16e-instruct
  llama-guard-3-1b llama-guard-3-8b llama-guard-4-12b llamaguard-7b meta-llama-3-70b
  meta-llama-3-70b-instruct meta-llama-3-8b meta-llama-3-8b-instruct
microsoft:
  mai-ds-r1 orca-2-13b orca-2-7b phi-1 phi-1_5 phi-2 phi-3-medium-128k-instruct
  phi-3-medium-4k-instruct phi-3-mini-128k-instruct phi-3-mini-4k-instruct phi-3-small-128k-instruct
  phi-3-small-8k-instruct phi-3-vision-128k-instruct phi-3.5-mini-instruct phi-3.5-moe-instruct
  phi-3.5-vision-instruct phi-4 phi-4-mini-flash-reasoning phi-4-mini-instruct phi-4-mini-reasoning
  phi-4-multimodal-instruct phi-4-reasoning phi-4-reasoning-plus phi-4-reasoning-vision-15b
  wizardlm-2-8x22b
minimaxai:
  minimax-m1-40k minimax-m1-80k minimax-m2 minimax-m2.1 minimax-m2.5 minimax-m2.7 minimax-m3
  minimax-text-01 minimax-vl-01
mistralai:
  codestral-22b-v0.1 devstral-2-123b-instruct-2512 devstral-small-2-24b-instruct-2512
  devstral-small-2505 devstral-small-2507 magistral-small-2506 magistral-small-2507
  magistral-small-2509 mamba-codestral-7b-v0.1 mathstral-7b-v0.1 ministral-3-14b-base-2512
  ministral-3-14b-instruct-2512 ministral-3-14b-reasoning-2512 ministral-3-3b-instruct-2512
  ministral-3-3b-reasoning-2512 ministral-3-8b-instruct-2512 ministral-3-8b-reasoning-2512
  ministral-8b-instruct-2410 mistral-7b-instruct-v0.1 mistral-7b-instruct-v0.2
  mistral-7b-instruct-v0.3 mistral-7b-v0.1 mistral-7b-v0.3 mistral-large-3-675b-base-2512
  mistral-large-3-675b-instruct-2512 mistral-large-instruct-2407 mistral-large-instruct-2411
  mistral-medium-3.5-128b mistral-nemo-base-2407 mistral-nemo-instruct-2407
  mistral-small-24b-base-2501 mistral-small-24b-instruct-2501 mistral-small-3.1-24b-base-2503
  mistral-small-3.1-24b-instruct-2503 mistral-small-3.2-24b-instruct-2506
  mistral-small-4-119b-2603 mistral-small-instruct-2409 mixtral-8x22b-instruct-v0.1
  mixtral-8x22b-v0.1 mixtral-8x7b-instruct-v0.1 mixtral-8x7b-v0.1 pixtral-12b-2409
  pixtral-large-instruct-2411 voxtral-mini-3b-2507 voxtral-small-24b-2507
moonshotai:
  kimi-dev-72b kimi-k2-base kimi-k2-instruct kimi-k2-instruct-0905 kimi-k2-thinking kimi-k2.5
  kimi-k2.6 kimi-k2.7-code kimi-k3 kimi-linear-48b-a3b-base kimi-linear-48b-a3b-instruct
  kimi-vl-a3b-instruct kimi-vl-a3b-thinking moonlight-16b-a3b moonlight-16b-a3b-instruct
mosaicml: mpt-30b mpt-30b-instruct mpt-7b mpt-7b-instruct
naver-hyperclovax: hyperclovax-seed-omni-8b hyperclovax-seed-think-14b hyperclovax-seed-think-32b
nex-agi: deepseek-v3.1-nex-n1 nex-n2-mini nex-n2-pro
nexusflow: athene-v2-chat starling-lm-7b-beta
nousresearch:
  deephermes-3-mistral-24b-preview hermes-2-pro-llama-3-8b hermes-2-pro-mistral-7b
  hermes-2-theta-llama-3-70b hermes-2-theta-llama-3-8b hermes-3-llama-3.1-405b
  hermes-3-llama-3.1-70b hermes-3-llama-3.1-8b hermes-3-llama-3.2-3b hermes-4-14b hermes-4-405b
  hermes-4-70b nous-hermes-2-solar-10.7b nous-hermes-llama-2-7b
nvidia:
  aceinstruct-1.5b aceinstruct-72b aceinstruct-7b acemath-1.5b-instruct acemath-72b-instruct
  acemath-7b-instruct llama-3.1-nemotron-70b-instruct llama-3.1-nemotron-nano-8b-v1
  llama-3.1-nemotron-safety-guard-8b-v3 llama-3_1-nemotron-ultra-253b-v1
  llama-3_3-nemotron-super-49b-v1 llama-3_3-nemotron-super-49b-v1_5 nemotron-3-content-safety
  nemotron-3-nano-omni-30b-a3b-reasoning-bf16 nemotron-3.5-content-safety nemotron-4-340b-base
  nemotron-4-340b-instruct nemotron-cascade-2-30b-a3b nemotron-content-safety-reasoning-4b
  nemotron-h-56b-base-8k nemotron-h-8b-base-8k nemotron-mini-4b-instruct
  nvidia-nemotron-3-nano-30b-a3b-base-bf16 nvidia-nemotron-3-nano-30b-a3b-bf16
  nvidia-nemotron-3-nano-4b-bf16 nvidia-nemotron-3-super-120b-a12b-base-bf16
  nvidia-nemotron-3-super-120b-a12b-bf16 nvidia-nemotron-3-ultra-550b-a55b-bf16
  nvidia-nemotron-3.5-lightning-30b-a3b-bf16 nvidia-nemotron-nano-12b-v2
  nvidia-nemotron-nano-12b-v2-vl-bf16 nvidia-nemotron-nano-9b-v2 nvidia-nemotron-nano-9b-v2-base
  openmath2-llama3.1-8b
open-thoughts: openthinker-32b openthinker-7b
openai: gpt-oss-120b gpt-oss-20b gpt-oss-safeguard-120b gpt-oss-safeguard-20b
openai-community: gpt2 gpt2-large gpt2-medium gpt2-xl openai-gpt
openbmb:
  minicpm-bf16 minicpm-llama3-v-2_5 minicpm-o-2_6 minicpm-v-2_6 minicpm-v-4 minicpm-v-4.6
  minicpm-v-4.6-thinking minicpm-v-4_5 minicpm3-4b minicpm4-0.5b minicpm4-8b minicpm4.1-8b
  minicpm5-1b
openchat: openchat-3.5-0106 openchat-3.6-8b-20240522 openchat_3.5
opengvlab:
  internvl2-40b internvl2_5-78b internvl3-14b internvl3-38b internvl3-78b internvl3-8b
  internvl3_5-30b-a3b internvl3_5-8b
perplexity-ai: r1-1776
poolside: laguna-s-2.1 laguna-xs-2.1 laguna-xs.2
primeintellect: intellect-1 intellect-1-instruct intellect-3 intellect-math
qwen:
  codeqwen1.5-7b codeqwen1.5-7b-chat qvq-72b-preview qwen-14b qwen-14b-chat qwen-1_8b qwen-1_8b-chat
  qwen-72b-chat qwen-7b qwen-7b-chat qwen-vl-chat qwen1.5-0.5b qwen1.5-0.5b-chat qwen1.5-1.8b
  qwen1.5-1.8b-chat qwen1.5-110b qwen1.5-110b-chat qwen1.5-14b qwen1.5-14b-chat qwen1.5-32b
  qwen1.5-32b-chat qwen1.5-4b qwen1.5-4b-chat qwen1.5-72b qwen1.5-72b-chat qwen1.5-7b
  qwen1.5-7b-chat qwen1.5-moe-a2.7b qwen1.5-moe-a2.7b-chat qwen2-0.5b qwen2-0.5b-instruct qwen2-1.5b
  qwen2-1.5b-instruct qwen2-57b-a14b qwen2-57b-a14b-instruct qwen2-72b qwen2-72b-instruct qwen2-7b
  qwen2-7b-instruct qwen2-math-72b-instruct qwen2-math-7b qwen2-math-7b-instruct
  qwen2-vl-2b-instruct qwen2-vl-72b-instruct qwen2-vl-7b qwen2-vl-7b-instruct qwen2.5-0.5b
  qwen2.5-0.5b-instruct qwen2.5-1.5b qwen2.5-1.5b-instruct qwen2.5-14b qwen2.5-14b-instruct
  qwen2.5-14b-instruct-1m qwen2.5-32b qwen2.5-32b-instruct qwen2.5-3b qwen2.5-3b-instruct
  qwen2.5-72b qwen2.5-72b-instruct qwen2.5-7b qwen2.5-7b-instruct qwen2.5-7b-instruct-1m
  qwen2.5-coder-0.5b qwen2.5-coder-0.5b-instruct qwen2.5-coder-1.5b qwen2.5-coder-1.5b-instruct
  qwen2.5-coder-14b qwen2.5-coder-14b-instruct qwen2.5-coder-32b qwen2.5-coder-32b-instruct
  qwen2.5-coder-3b qwen2.5-coder-3b-instruct qwen2.5-coder-7b qwen2.5-coder-7b-instruct
  qwen2.5-math-1.5b qwen2.5-math-1.5b-instruct qwen2.5-math-72b-instruct qwen2.5-math-7b
  qwen2.5-math-7b-instruct qwen2.5-omni-3b qwen2.5-omni-7b qwen2.5-vl-32b-instruct
  qwen2.5-vl-3b-instruct qwen2.5-vl-72b-instruct qwen2.5-vl-7b-instruct qwen3-0.6b qwen3-0.6b-base
  qwen3-1.7b qwen3-1.7b-base qwen3-14b qwen3-14b-base qwen3-235b-a22b qwen3-235b-a22b-instruct-2507
  qwen3-235b-a22b-thinking-2507 qwen3-30b-a3b qwen3-30b-a3b-base qwen3-30b-a3b-instruct-2507
  qwen3-30b-a3b-thinking-2507 qwen3-32b qwen3-4b qwen3-4b-base qwen3-4b-instruct-2507
  qwen3-4b-thinking-2507 qwen3-8b qwen3-8b-base qwen3-coder-30b-a3b-instruct
  qwen3-coder-480b-a35b-instruct qwen3-coder-next qwen3-next-80b-a3b-instruct
  qwen3-next-80b-a3b-thinking qwen3-omni-30b-a3b-instruct qwen3-omni-30b-a3b-thinking
  qwen3-vl-235b-a22b-instruct qwen3-vl-235b-a22b-thinking qwen3-vl-2b-instruct qwen3-vl-2b-thinking
  qwen3-vl-30b-a3b-instruct qwen3-vl-30b-a3b-thinking qwen3-vl-32b-instruct qwen3-vl-32b-thinking
  qwen3-vl-4b-instruct qwen3-vl-4b-thinking qwen3-vl-8b-instruct qwen3-vl-8b-thinking qwen3.5-0.8b
  qwen3.5-0.8b-base qwen3.5-122b-a10b qwen3.5-27b qwen3.5-2b qwen3.5-2b-base qwen3.5-35b-a3b
  qwen3.5-35b-a3b-base qwen3.5-397b-a17b qwen3.5-4b qwen3.5-4b-base qwen3.5-9b qwen3.5-9b-base
  qwen3.6-27b qwen3.6-35b-a3b qwen3.8-2.4t-a95b qwen3.8-27b qwen3guard-gen-0.6b qwen3guard-gen-4b
  qwen3guard-gen-8b qwq-32b qwq-32b-preview
rednote-hilab: dots.llm1.inst
rekaai: reka-edge-2603 reka-flash-3
salesforce: xgen-7b-8k-base xlam-8x22b-r
sao10k:
  l3-70b-euryale-v2.1 l3-8b-lunaris-v1 l3.1-70b-euryale-v2.2 l3.1-70b-hanami-x1
  l3.3-70b-euryale-v2.3
sarvamai: openhathi-7b-hi-v0.1-base sarvam-105b sarvam-30b sarvam-m
simplescaling: s1-32b
skt: a.x-4.0-light a.x-k1
skywork:
  skywork-13b-base skywork-o1-open-llama-3.1-8b skywork-or1-32b skywork-or1-32b-preview
  skywork-or1-7b skywork-or1-7b-preview skywork-r1v-38b
snowflake: snowflake-arctic-base snowflake-arctic-instruct
stabilityai:
  stable-code-3b stablebeluga2 stablelm-2-12b stablelm-2-12b-chat stablelm-2-1_6b
  stablelm-2-1_6b-chat stablelm-2-zephyr-1_6b stablelm-3b-4e1t stablelm-tuned-alpha-7b
  stablelm-zephyr-3b
stepfun-ai: step-3.5-flash step-3.7-flash step3
swiss-ai: apertus-70b-instruct-2509 apertus-8b-2509 apertus-8b-instruct-2509
teknium:
  collectivecognition-v1.1-mistral-7b openhermes-13b openhermes-2-mistral-7b
  openhermes-2.5-mistral-7b openhermes-7b
tencent: hunyuan-7b-instruct hunyuan-a13b-instruct hy3 hy3-preview
thedrummer: cydonia-24b-v4.1 rocinante-12b-v1.1 skyfall-36b-v2 unslopnemo-12b-v4.1
thinkingmachines: inkling inkling-small
tiiuae:
  falcon-11b falcon-11b-vlm falcon-180b falcon-180b-chat falcon-40b falcon-40b-instruct falcon-7b
  falcon-7b-instruct falcon-h1-0.5b-base falcon-h1r-7b falcon-mamba-7b falcon-mamba-7b-instruct
  falcon-mamba-tiny-dev falcon-rw-1b falcon3-10b-base falcon3-10b-instruct falcon3-1b-base
  falcon3-1b-instruct falcon3-3b-base falcon3-3b-instruct falcon3-7b-base falcon3-7b-instruct
  falcon3-mamba-7b-base falcon3-mamba-7b-instruct
tinyllama: tinyllama-1.1b-chat-v1.0
tngtech: deepseek-r1t-chimera deepseek-tng-r1t2-chimera
togethercomputer:
  gpt-jt-6b-v1 gpt-neoxt-chat-base-20b pythia-chat-base-7b redpajama-incite-7b-base
  redpajama-incite-7b-chat redpajama-incite-7b-instruct
upstage:
  solar-0-70b-16bit solar-10.7b-instruct-v1.0 solar-10.7b-v1.0 solar-open-100b
  solar-pro-preview-instruct
xai-org: grok-1
xiaomimimo: mimo-7b-base mimo-7b-rl mimo-v2-flash mimo-v2.5 mimo-v2.5-pro
zai-org:
  autoglm-phone-9b chatglm-6b chatglm2-6b chatglm3-6b codegeex4-all-9b cogagent-9b-20241220
  glm-4-32b-0414 glm-4-9b glm-4-9b-0414 glm-4-9b-chat glm-4-9b-chat-1m glm-4.1v-9b-base
  glm-4.1v-9b-thinking glm-4.5 glm-4.5-air glm-4.5-air-base glm-4.5-base glm-4.5v glm-4.6 glm-4.6v
  glm-4.6v-flash glm-4.7 glm-4.7-flash glm-4v-9b glm-5 glm-5.1 glm-5.2 glm-z1-32b-0414
  glm-z1-rumination-32b-0414
`

/** Lower-cased Hub ids of the reviewed originals. */
export const originals: ReadonlySet<string> = new Set(
  ORIGINALS.trim()
    .split(/\n(?! )/)
    .flatMap((block) => {
      const colon = block.indexOf(':')
      const names = block
        .slice(colon + 1)
        .trim()
        .split(/\s+/)
      return names.map((name) => `${block.slice(0, colon)}/${name}`)
    }),
)

/** Endings by which makers mark the post-trained sibling of a pre-trained repository. */
const TRAINED = ['-instruct', '-chat', '-it', '-chat-hf', '-instruct-hf']

/**
 * Whether a reviewed original is a pre-trained checkpoint: its name says so, or a post-trained
 * sibling bears its name plus an ending. Hosts often write that short name for the sibling.
 */
export function isPretrained(id: string): boolean {
  if (/-base(?:$|-)/.test(id) || /^google\/.*-pt$/.test(id)) return true
  const stem = id.replace(/-hf$/, '')
  return (
    TRAINED.some((ending) => originals.has(stem + ending)) ||
    (/-v[\d.]+$/.test(id) && originals.has(id.replace(/-(?=v[\d.]+$)/, '-instruct-')))
  )
}
