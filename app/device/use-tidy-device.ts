import { useEffect } from 'react';
import { outdated, removeFromDevice } from './clear-device.ts';
import { ownRegister } from './device-register.ts';

/** Takes off this device what nobody needs there: texts of who is not signed in here, and those not opened for a month. */
export function useTidyDevice(viewerId: string | null): void {
  useEffect(() => {
    const register = ownRegister();
    void removeFromDevice(outdated(register.list(), viewerId, Date.now()), register);
  }, [viewerId]);
}
