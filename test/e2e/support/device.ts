import type { Page } from '@playwright/test';

/** A device that keeps passkeys, put into this page's browser; answers whether somebody shows it their finger. */
export async function plugInDevice(page: Page) {
  const line = await page.context().newCDPSession(page);
  await line.send('WebAuthn.enable');
  const { authenticatorId } = await line.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    /** From now on the person at the device is the right one, or somebody else. */
    verifies: (isUserVerified: boolean) => line.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    keys: async () => (await line.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    forgets: () => line.send('WebAuthn.clearCredentials', { authenticatorId }),
  };
}
