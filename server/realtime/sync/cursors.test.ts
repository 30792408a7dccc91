import { describe, expect, it } from 'vitest';
import { Cursors } from './cursors.ts';

const ada = { name: 'Ada', perspective: 'coach', person: 'a1' };
const at = (clock: number, place: number, clientId = 7) => ({ clientId, clock, state: JSON.stringify({ user: { name: 'Somebody else' }, cursor: place }) });
const [first, second] = [{}, {}];

describe('carets', () => {
  it('[ACC-4] are shown under the name that the server gives', () => {
    const cursors = new Cursors();
    cursors.move(first, at(1, 3), ada);
    expect(cursors.takeChanged()).toEqual([{ clientId: 7, clock: 1, state: JSON.stringify({ user: ada, cursor: 3 }) }]);
  });

  it('travel once, the newest alone', () => {
    const cursors = new Cursors();
    cursors.move(first, at(1, 3), ada);
    cursors.move(first, at(2, 4), ada);
    expect(cursors.takeChanged().map(({ clock }) => clock)).toEqual([2]);
    expect(cursors.hasChanged).toBe(false);
    expect(cursors.takeChanged()).toEqual([]);
  });

  it('that are older than what is known are passed over', () => {
    const cursors = new Cursors();
    cursors.move(first, at(5, 3), ada);
    cursors.takeChanged();
    cursors.move(first, at(4, 9), ada);
    cursors.move(first, at(5, 9), ada);
    expect(cursors.hasChanged).toBe(false);
  });

  it('belong to the connection that moved them first', () => {
    const cursors = new Cursors();
    cursors.move(first, at(1, 3), ada);
    expect([cursors.isOfAnother(first, 7), cursors.isOfAnother(second, 7), cursors.isOfAnother(second, 8)]).toEqual([false, true, false]);
  });

  it('go with their connection, which is told once', () => {
    const cursors = new Cursors();
    cursors.move(first, at(1, 3), ada);
    cursors.move(second, at(1, 3, 8), ada);
    cursors.takeChanged();
    cursors.leave(first);
    expect(cursors.takeChanged()).toEqual([{ clientId: 7, clock: 1, state: 'null' }]);
    expect(cursors.all().map(({ clientId }) => clientId)).toEqual([8]);
    cursors.leave(first);
    expect(cursors.hasChanged).toBe(false);
  });

  it('can be taken back by their owner, and come again', () => {
    const cursors = new Cursors();
    cursors.move(first, at(1, 3), ada);
    cursors.move(first, { clientId: 7, clock: 2, state: 'null' }, ada);
    expect(cursors.takeChanged()).toEqual([{ clientId: 7, clock: 2, state: 'null' }]);
    cursors.move(first, at(3, 1), ada);
    expect(cursors.takeChanged().map(({ clock }) => clock)).toEqual([3]);
  });

  it.each(['[1,2]', '"words"', '3'])('that are %s instead of an object are passed over', (state) => {
    const cursors = new Cursors();
    cursors.move(first, { clientId: 7, clock: 1, state }, ada);
    expect(cursors.all()).toEqual([]);
  });
});
