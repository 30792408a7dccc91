import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { invitationPath, invitationUrl, isInvitationMark } from './invitation-address.ts';

const house = (secret: string) => ({
  origin: 'https://plenary.example.org',
  sign: (text: string) => createHmac('sha256', secret).update(text).digest('base64url'),
  hashSecret: (text: string) => createHash('sha256').update(text).digest('hex'),
});
const deps = house('one');
const [mine, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const markIn = (path: string): string => path.split('/').at(-1) ?? '';

describe('the address of an invitation to give feedback', () => {
  it('opens with its mark, and with no other', () => {
    const mark = markIn(invitationPath(deps, mine));
    expect(invitationUrl(deps, mine)).toBe(`https://plenary.example.org/feedback/invitations/${mine}/${mark}`);
    expect(isInvitationMark(deps, mine, mark)).toBe(true);
    expect(isInvitationMark(deps, other, mark)).toBe(false);
    expect(isInvitationMark(deps, mine, '')).toBe(false);
  });

  it('cannot be made by another installation', () => {
    expect(isInvitationMark(house('two'), mine, markIn(invitationPath(deps, mine)))).toBe(false);
  });
});
