import { listPushDevices, turnOffPush, turnOnPush } from './devices.ts';
import { sendPushes } from './send-pushes.ts';

export const push = { listPushDevices, sendPushes, turnOffPush, turnOnPush };
