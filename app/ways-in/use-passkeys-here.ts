import { useHydrated } from '#app/ui/use-hydrated.ts';

/** Whether this browser knows passkeys; null before a script runs, which without one is for good. */
export function usePasskeysHere(): boolean | null {
  return useHydrated() ? typeof window.PublicKeyCredential === 'function' : null;
}
