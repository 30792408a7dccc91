import type { Deps } from '../deps.ts';

const keyOf = ({ sign }: Pick<Deps, 'sign'>, actId: string): string => sign(`act ${actId}`);

/** Where the person whom an act concerns reads it, signed in or not; only this installation can make the key. */
export const actUrl = (deps: Pick<Deps, 'sign' | 'origin'>, actId: string): string => `${deps.origin}/acts/${actId}/${keyOf(deps, actId)}`;

/** Compared by hash, so that the time it takes says nothing about the key. */
export const isKeyOf = (deps: Pick<Deps, 'sign' | 'hashSecret'>, actId: string, key: string): boolean => key !== '' && deps.hashSecret(key) === deps.hashSecret(keyOf(deps, actId));
