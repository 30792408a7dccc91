import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { documentSchema as schema } from '#domain/document/schema.ts';
import { listSuggestions } from '#domain/document/suggestions/list-suggestions.ts';
import { suggestionIdsBetween } from '#domain/document/suggestions/settle-suggestions.ts';
import { randomFrom } from '#domain/random.ts';
import { SuggestingPeer } from '#test/support/suggesting-peer.ts';

const RUNS = 40;
const STEPS = 40;

function peersFrom(seed: number): { peers: [SuggestingPeer, SuggestingPeer, SuggestingPeer]; random: (below: number) => number } {
  const random = randomFrom(seed);
  const peers: [SuggestingPeer, SuggestingPeer, SuggestingPeer] = [new SuggestingPeer('a', 11, random), new SuggestingPeer('b', 22, random), new SuggestingPeer('c', 33, random)];
  const paragraph = (words: string) => schema.node('paragraph', null, schema.text(words));
  peers[0].change((state) => state.tr.replaceWith(0, state.doc.content.size, [paragraph('One should ask twice.'), paragraph('Trust grows.'), schema.node('bulletList', null, [schema.node('listItem', null, paragraph('points'))])]));
  for (const peer of peers.slice(1)) peer.hear(peers[0]);
  return { peers, random };
}

const meetAll = (peers: readonly SuggestingPeer[]) => peers.forEach((peer) => peers.forEach((other) => peer !== other && peer.hear(other)));
const seeds = Array.from({ length: RUNS }, (_, place) => place + 1);

describe('suggestions of several people at once', () => {
  it.each(seeds)('end as one text, with none left that cannot be settled, whoever was offline when (run %i)', (seed) => {
    const { peers, random } = peersFrom(seed);
    for (let step = 0; step < STEPS; step += 1) {
      const peer = peers[random(3)]!;
      const act = random(10);
      if (act < 5) peer.suggest();
      else if (act < 6) peer.write('w');
      else if (act < 8) peer.settleOne();
      else peer.hear(peers[random(3)]!);
    }
    meetAll(peers);
    meetAll(peers);
    const [first, second, third] = peers.map(({ document }) => document.toJSON() as unknown);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(new Set(listSuggestions(peers[0].document).map(({ id }) => id))).toEqual(suggestionIdsBetween(peers[0].document));
    peers[0].settleAll(random(2) === 0 ? 'accept' : 'decline');
    expect([...suggestionIdsBetween(peers[0].document)]).toEqual([]);
  });

  it.each(seeds)('leave every letter that is not shown as suggested, and no other, when all are declined (run %i)', (seed) => {
    const { peers, random } = peersFrom(seed);
    for (let step = 0; step < STEPS; step += 1) {
      const peer = peers[random(3)]!;
      const act = random(10);
      if (act < 6) peer.suggest();
      else if (act < 8) peer.write('w');
      else peer.hear(peers[random(3)]!);
    }
    meetAll(peers);
    const agreed = lettersOf(peers[1].document, (node) => !node.marks.some(({ type }) => type.name === 'insertion'));
    peers[1].settleAll('decline');
    expect(lettersOf(peers[1].document, () => true)).toBe(agreed);
  });
});

function lettersOf(doc: Node, isMeant: (node: Node) => boolean): string {
  let letters = '';
  doc.descendants((node) => {
    if (node.isText && isMeant(node)) letters += node.text ?? '';
  });
  return letters;
}
