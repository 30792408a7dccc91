import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { MadePasskeyAnswer, PasskeyAnswer } from '#domain/passkey.ts';
import { TEST_ORIGIN } from './services.ts';

/** User present, user verified, backup eligible, backed up, credential attached (WebAuthn level 3, section 6.1). */
const flags = { present: 0x01, verified: 0x04, eligible: 0x08, backedUp: 0x10, attested: 0x40 };

type Given = { origin?: string; rpId?: string; /** Whether the person showed a PIN or a finger. */ isVerified?: boolean; counter?: number; type?: string };

/** A device that keeps one passkey, in software: it signs what it is asked, in the name of whatever origin a test says. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16).toString('base64url');
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;

  /** As after `navigator.credentials.create`. */
  make(challenge: string, given: Given = {}): MadePasskeyAnswer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, bytesOf(x)], [-3, bytesOf(y)]]));
    const credentialId = bytesOf(this.id);
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, credentialId.length]), credentialId, key]);
    const said = Uint8Array.from(Buffer.concat([this.#whatItSays(given, flags.attested), attested]));
    const attestationObject = Buffer.from(isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map()], ['authData', said]]))).toString('base64url');
    return { id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: clientOf(challenge, { type: 'webauthn.create', ...given }), attestationObject, transports: ['internal'] } };
  }

  /** As after `navigator.credentials.get`. */
  sign(challenge: string, given: Given = {}): PasskeyAnswer {
    this.#counter = given.counter ?? this.#counter + 1;
    const said = this.#whatItSays(given);
    const client = clientOf(challenge, { type: 'webauthn.get', ...given });
    const signature = sign('sha256', Buffer.concat([said, sha256(bytesOf(client))]), this.#keys.privateKey);
    return { id: this.id, rawId: this.id, type: 'public-key', response: { clientDataJSON: client, authenticatorData: said.toString('base64url'), signature: signature.toString('base64url') } };
  }

  #whatItSays({ rpId = new URL(TEST_ORIGIN).hostname, isVerified = true }: Given, more = 0): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags.present | flags.eligible | flags.backedUp | more | (isVerified ? flags.verified : 0)]), counter]);
  }
}

const bytesOf = (encoded: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(encoded, 'base64url'));
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const clientOf = (challenge: string, { type = '', origin = TEST_ORIGIN }: Given): string => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
