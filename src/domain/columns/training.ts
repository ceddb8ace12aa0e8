import type { Column } from '../column'

export const training = {
  trainingFlop: {
    label: 'Training compute',
    kind: 'number',
    unit: 'flop',
    group: 'training',
    stated: true,
    filter: 'closed',
    width: 140,
    help: 'Floating-point operations spent on training, as published or estimated by Epoch AI; estimates say how sure they are.',
  },
  trainingTokens: {
    label: 'Training tokens',
    kind: 'number',
    unit: 'tokens',
    group: 'training',
    stated: true,
    filter: 'closed',
    width: 130,
    help: 'Tokens the model was pre-trained on.',
  },
  gpuHours: {
    label: 'GPU hours',
    kind: 'number',
    unit: 'hours',
    group: 'training',
    stated: true,
    filter: 'closed',
    width: 110,
    help: 'Accelerator hours of the training run named in the note; the kind of accelerator is in the note too.',
  },
  trainingCost: {
    label: 'Training cost',
    kind: 'number',
    unit: 'usd',
    group: 'training',
    stated: true,
    filter: 'closed',
    width: 120,
    help: 'USD for the training run named in the note. Figures differ in what they leave out (research, staff, the base model): never add or compare them blindly.',
  },
} as const satisfies Record<string, Column>
