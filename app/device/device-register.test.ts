// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { deviceRegister, isUnsent, type TextOnDevice } from './device-register.ts';

const text: TextOnDevice = { accountId: 'ada', documentId: 'room', name: 'Notes of room 2', address: '/notes', openedAt: 1, isWhole: true, isSetAside: false, unsent: {} };

describe('the register of a device', () => {
  beforeEach(() => localStorage.clear());

  it('finds a text by its account and its document, and no other’s', () => {
    const register = deviceRegister(localStorage);
    register.put(text);
    expect(register.find('ada', 'room')).toEqual(text);
    expect([register.find('ben', 'room'), register.find('ada', 'hall')]).toEqual([null, null]);
    register.remove(text);
    expect(register.list()).toEqual([]);
  });

  it('lists texts alone, whatever else a page keeps', () => {
    const register = deviceRegister(localStorage);
    localStorage.setItem('theme', 'not even JSON');
    register.put({ ...text, unsent: { 7: 2 } });
    expect(register.list().map(isUnsent)).toEqual([true]);
  });

  it('lists nothing on a device that refuses or is full', () => {
    expect(deviceRegister(null).list()).toEqual([]);
    const full = Object.assign(Object.create(Storage.prototype) as Storage, { setItem: () => { throw new Error('full'); } });
    expect(() => deviceRegister(full).put(text)).not.toThrow();
  });
});
