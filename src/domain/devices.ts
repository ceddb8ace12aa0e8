import { GB } from './memory'

/** Something to run a model on, and the memory that its weights and cache can take. */
export interface Device {
  readonly label: string
  readonly group: 'Consumer GPU' | 'Data-center GPU' | 'Mac'
  /** Bytes, as printed on the device: 24 GB is 24 × 2^30. */
  readonly memory: number
}

type Entry = readonly [id: string, label: string, gigabytes: number]

function listed(group: Device['group'], entries: readonly Entry[]): readonly [string, Device][] {
  return entries.map(([id, label, gigabytes]) => [id, { label, group, memory: gigabytes * GB }])
}

/**
 * Devices that a link may name instead of a memory size, by id. Sizes are those of the vendors'
 * own data sheets; a Mac's is its whole unified memory, of which the system keeps a part.
 */
export const DEVICES: ReadonlyMap<string, Device> = new Map([
  ...listed('Consumer GPU', [
    ['rtx-3060', 'GeForce RTX 3060', 12],
    ['rtx-3090', 'GeForce RTX 3090', 24],
    ['rtx-4060-ti-16', 'GeForce RTX 4060 Ti', 16],
    ['rtx-4080', 'GeForce RTX 4080', 16],
    ['rtx-4090', 'GeForce RTX 4090', 24],
    ['rtx-5080', 'GeForce RTX 5080', 16],
    ['rtx-5090', 'GeForce RTX 5090', 32],
    ['rx-7900-xtx', 'Radeon RX 7900 XTX', 24],
  ]),
  ...listed('Data-center GPU', [
    ['l4', 'L4', 24],
    ['l40s', 'L40S', 48],
    ['a100-40', 'A100 40 GB', 40],
    ['a100-80', 'A100 80 GB', 80],
    ['h100-80', 'H100', 80],
    ['h200-141', 'H200', 141],
    ['b200-192', 'B200', 192],
    ['mi300x', 'Instinct MI300X', 192],
  ]),
  ...listed('Mac', [
    ['mac-16', 'Mac, 16 GB', 16],
    ['mac-24', 'Mac, 24 GB', 24],
    ['mac-32', 'Mac, 32 GB', 32],
    ['mac-64', 'Mac, 64 GB', 64],
    ['mac-128', 'Mac, 128 GB', 128],
    ['mac-512', 'Mac, 512 GB', 512],
  ]),
])
