import { useOutletContext } from '@remix-run/react';
import type { AccountView } from '#server/services/accounts/read-account.ts';

/** One's own account, as the frame of the account pages has loaded it. */
export const useAccount = () => useOutletContext<AccountView>();
