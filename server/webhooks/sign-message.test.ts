import { describe, expect, it } from 'vitest';
import { createWebhookSecret, signedHeaders } from './sign-message.ts';

/** The example that the libraries of Standard Webhooks are held to. */
const example = { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1_614_265_330, body: '{"test": 2432232314}', signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=' };

describe('the signature of a message', () => {
  it('is that of the specification’s example', () => {
    expect(signedHeaders([example.secret], example)).toEqual({ 'webhook-id': example.id, 'webhook-timestamp': '1614265330', 'webhook-signature': example.signature });
  });

  it('stands once for each secret, so that a new one can be taken up in peace', () => {
    const other = createWebhookSecret();
    const signatures = signedHeaders([other, example.secret], example)['webhook-signature']?.split(' ');
    expect(signatures).toEqual([signedHeaders([other], example)['webhook-signature'], example.signature]);
  });

  it('changes with the body, the id and the time', () => {
    for (const change of [{ body: '{"test": 2432232315}' }, { id: 'msg_other' }, { timestamp: 1_614_265_331 }]) expect(signedHeaders([example.secret], { ...example, ...change })['webhook-signature']).not.toBe(example.signature);
  });
});

describe('a secret', () => {
  it('has 32 bytes of chance, and is written so that it is known for one', () => {
    const secret = createWebhookSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(createWebhookSecret()).not.toBe(secret);
  });
});
