import { describe, expect, it } from 'vitest';
import { findCommands } from './find-commands.ts';

const commands = [
  { label: 'Summits', href: '/summits', group: 'Go to', keywords: 'events agenda' },
  { label: 'Agenda of the winter summit', href: '/summits/winter/agenda', group: 'Go to' },
  { label: 'Settings', href: '/settings', group: 'My pages', keywords: 'résumé profile' },
];

const labels = (typed: string): string[] => findCommands(commands, typed).flatMap((group) => group.commands.map(({ label }) => label));

describe('the command palette', () => {
  it('offers everything in its groups before anything is typed', () => {
    expect(findCommands(commands, ' ').map(({ name }) => name)).toEqual(['Go to', 'My pages']);
  });

  it('finds by the beginnings of words, in any order', () => {
    expect(labels('sum win')).toEqual(['Agenda of the winter summit']);
    expect(labels('win sum')).toEqual(['Agenda of the winter summit']);
  });

  it('does not find letters in the middle of a word', () => {
    expect(labels('mmits')).toEqual([]);
  });

  it('finds by keywords too, after what it finds by name', () => {
    expect(labels('agenda')).toEqual(['Agenda of the winter summit', 'Summits']);
  });

  it('does not mind case and accents', () => {
    expect(labels('RESUME')).toEqual(['Settings']);
  });
});
