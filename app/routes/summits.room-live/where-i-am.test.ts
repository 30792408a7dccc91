import { describe, expect, it } from 'vitest';
import type { MeEntry } from '#domain/live/views/entry-types.ts';
import { whereIAm } from './where-i-am.ts';

const room = { id: 'three', agendaSessionId: 'breakouts', isOpenToAll: false };
const standing = { isSeatedHere: false, isInUse: true, facilitates: false, mayTakeSeat: false };
const inRoom = (id: string, agendaSessionId = 'breakouts') => ({ seat: { id, agendaSessionId } }) as unknown as MeEntry;

describe('where somebody belongs who has a room open', () => {
  it('is here with a seat', () => {
    expect(whereIAm({ me: inRoom('three'), room, standing: { ...standing, isSeatedHere: true }, wasHere: true }).kind).toBe('here');
  });

  it('is the other room once they were moved there, and nowhere once they were taken out', () => {
    expect(whereIAm({ me: inRoom('five'), room, standing, wasHere: true })).toMatchObject({ kind: 'moved', seat: { id: 'five' } });
    expect(whereIAm({ me: null, room, standing, wasHere: true }).kind).toBe('out');
  });

  it('is elsewhere, or without a seat, for who never sat here', () => {
    expect(whereIAm({ me: inRoom('five'), room, standing, wasHere: false }).kind).toBe('elsewhere');
    expect(whereIAm({ me: inRoom('five', 'other breakouts'), room, standing, wasHere: false }).kind).toBe('none');
  });

  it('is here for all in a room that is open to all, where they may take a seat or not', () => {
    const open = { ...room, isOpenToAll: true };
    expect(whereIAm({ me: null, room: open, standing, wasHere: false }).kind).toBe('here');
    expect(whereIAm({ me: null, room: open, standing: { ...standing, mayTakeSeat: true }, wasHere: false }).kind).toBe('open');
    expect(whereIAm({ me: inRoom('five'), room: open, standing: { ...standing, mayTakeSeat: true }, wasHere: false }).kind).toBe('elsewhere');
    expect(whereIAm({ me: null, room: open, standing: { ...standing, isInUse: false, mayTakeSeat: true }, wasHere: false }).kind).toBe('none');
  });

  it('is no question for who facilitates, and for a room that is over', () => {
    expect(whereIAm({ me: null, room, standing: { ...standing, facilitates: true }, wasHere: false }).kind).toBe('here');
    expect(whereIAm({ me: null, room, standing: { ...standing, isInUse: false }, wasHere: false }).kind).toBe('here');
  });
});
