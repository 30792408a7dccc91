import type { Deps, LimitKind } from '#server/services/deps.ts';

/** Does what counts mails, and gives back all that it counted where it comes to nothing, so that mails which never went out keep nobody from sending others. */
export async function countingMails<Done>(deps: Deps, send: (counting: Deps) => Promise<Done>): Promise<Done> {
  const counted: [kind: LimitKind, key: string][] = [];
  const limit: Deps['limit'] = (kind, key) => {
    // Also the one that is refused: a window counts it.
    counted.push([kind, key]);
    return deps.limit(kind, key);
  };
  try {
    return await send({ ...deps, limit });
  } catch (thrown) {
    for (const [kind, key] of counted) await deps.limit(kind, key, 'give-back');
    throw thrown;
  }
}
