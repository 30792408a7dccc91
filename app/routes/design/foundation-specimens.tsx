import { iconNames } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Specimen } from './specimen.tsx';

const grounds = [
  ['paper', 'bg-paper'], ['sheet', 'bg-sheet'], ['sunken', 'bg-sunken'], ['accent-wash', 'bg-accent-wash'],
  ['good-wash', 'bg-good-wash'], ['warn-wash', 'bg-warn-wash'], ['bad-wash', 'bg-bad-wash'],
] as const;

const inks = [
  ['ink', 'text-ink'], ['ink-soft', 'text-ink-soft'], ['ink-faint', 'text-ink-faint'], ['accent', 'text-accent'],
  ['good', 'text-good'], ['warn', 'text-warn'], ['bad', 'text-bad'],
] as const;

const sizes = [
  ['3xl', 'font-serif font-semibold text-3xl'], ['2xl', 'font-serif font-semibold text-2xl'], ['xl', 'font-serif font-semibold text-xl'],
  ['l', 'font-serif font-semibold text-l'], ['read', 'font-serif text-read'], ['m', 'text-m'], ['s', 'text-s'], ['xs', 'text-xs'],
] as const;

export const FoundationSpecimens = () => (
  <>
    <Specimen name="Grounds">
      <ul className="flex flex-wrap gap-3 text-xs">
        {grounds.map(([name, ground]) => (
          <li key={name} className={`grid h-16 w-28 content-end rounded-md border border-line p-2 ${ground}`}>
            {name}
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Inks">
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-m font-semibold">
        {inks.map(([name, ink]) => (
          <li key={name} className={ink}>
            {name}
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="Type">
      <ul className="grid gap-2">
        {sizes.map(([name, size]) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-4">
            <span className="w-10 text-xs text-ink-faint">{name}</span>
            <span className={size}>What was agreed in room 3</span>
          </li>
        ))}
      </ul>
    </Specimen>
    <Specimen name="icon">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-y-3 text-xs text-ink-soft">
        {iconNames.map((name) => (
          <li key={name} className="flex items-center gap-2">
            <Icon name={name} size="large" className="text-ink" />
            {name}
          </li>
        ))}
      </ul>
    </Specimen>
  </>
);
