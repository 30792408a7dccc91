import { t } from '../words/t.ts';

export const deliveryStates = ['waiting', 'arrived', 'given-up'] as const;
/** Where a message is: it waits for its next try, was taken, or is not tried any more. */
export type DeliveryState = (typeof deliveryStates)[number];

export const deliveryStateOf = ({ arrivedAt, gaveUpAt }: { arrivedAt: Date | null; gaveUpAt: Date | null }): DeliveryState => (arrivedAt ? 'arrived' : gaveUpAt ? 'given-up' : 'waiting');

/** Why a try failed. */
export type DeliveryFault = 'not-secure' | 'not-public' | 'unknown-host' | 'too-late' | 'no-connection' | 'redirect' | 'refused' | 'unreadable-secret';

const faults: Record<DeliveryFault, () => string> = {
  'not-secure': () => t`The address does not begin with https://.`,
  'not-public': () => t`The address leads into a private network, where nothing is sent.`,
  'unknown-host': () => t`There is no server of this name.`,
  'too-late': () => t`There was no answer within 10 seconds.`,
  'no-connection': () => t`There was no connection to the server.`,
  redirect: () => t`The server led on to another address, which is not followed.`,
  refused: () => t`The server answered that it did not take it.`,
  'unreadable-secret': () => t`The secret can be read no more, since this site has another one of its own. Make a new one.`,
};

export const faultWords = (fault: DeliveryFault): string => faults[fault]();

/** Why an address is sent nothing: somebody turned it off, nothing arrived for days, or it said that it is gone. */
export type OffReason = 'by-hand' | 'failing' | 'gone';
