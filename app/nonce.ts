import { createContext, useContext } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** Given by `entry.server.tsx`; a browser hides nonces from scripts, so in the browser there is none. */
export const NonceProvider = NonceContext.Provider;
export const useNonce = (): string | undefined => useContext(NonceContext);
