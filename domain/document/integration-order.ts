import { ID, Item } from 'yjs';
import type { Struct } from './standings.ts';

/**
 * Whether a document whose clients stand where `clockOf` says can take all of these structs, each after what it leans on.
 * What leans on itself in a circle would wait in every browser for ever. Structs of one client come in their order.
 */
export function canIntegrate(structs: readonly Struct[], clockOf: (clientId: number) => number): boolean {
  const queues = new Map<number, Struct[]>();
  for (const struct of structs) {
    const queue = queues.get(struct.id.client);
    if (queue) queue.push(struct);
    else queues.set(struct.id.client, [struct]);
  }
  const next = new Map<number, number>();
  const reached = new Map<number, number>();
  const reachedBy = (clientId: number) => reached.get(clientId) ?? clockOf(clientId);
  const waitingFor = new Map<number, number[]>();
  const ready = [...queues.keys()];
  let taken = 0;
  for (let clientId = ready.pop(); clientId !== undefined; clientId = ready.pop()) {
    const queue = queues.get(clientId) ?? [];
    for (let place = next.get(clientId) ?? 0; ; place += 1) {
      next.set(clientId, place);
      const struct = queue[place];
      if (struct === undefined) break;
      const missing = leaningOn(struct).find(({ client, clock }) => clock >= (client === clientId ? Math.min(reachedBy(client), struct.id.clock) : reachedBy(client)));
      if (missing !== undefined) {
        waitingFor.set(missing.client, [...(waitingFor.get(missing.client) ?? []), clientId]);
        break;
      }
      reached.set(clientId, Math.max(reachedBy(clientId), struct.id.clock + struct.length));
      taken += 1;
      const waiting = waitingFor.get(clientId);
      if (!waiting) continue;
      waitingFor.delete(clientId);
      ready.push(...waiting);
    }
  }
  return taken === structs.length;
}

function leaningOn(struct: Struct): ID[] {
  if (!(struct instanceof Item)) return [];
  const parent: unknown = struct.parent;
  return [struct.origin, struct.rightOrigin, parent instanceof ID ? parent : null].filter((id) => id !== null);
}
