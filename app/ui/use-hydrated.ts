import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and in the first render of the browser, true afterwards: for what only JavaScript can offer. */
export const useHydrated = (): boolean => useSyncExternalStore(never, () => true, () => false);
