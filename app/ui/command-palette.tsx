import { useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { t } from '#domain/words/t.ts';
import type { Command } from './command.ts';
import { Icon } from './icon.tsx';
import { findCommands } from './find-commands.ts';
import { useFoundCommands } from './use-found-commands.ts';

type Props = { commands: readonly Command[]; found: string | undefined; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; /** Called when the field is there; answers what was typed until then. Stays the same function. */ begin: () => string };

const line =
  'flex min-h-11 cursor-pointer items-center gap-3 px-4 text-s outline-none data-focused:bg-accent-wash data-focused:text-accent data-focus-visible:shadow-none';

const heading = 'px-4 pt-3 pb-1 text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase';

/** What the list below holds, said aloud as it changes. */
function placesWords(places: number, isAsking: boolean, instead: string | null): string {
  if (places === 0) return isAsking ? t`Looking …` : t`Nothing by these words. Try fewer letters.`;
  if (instead === null) return places === 1 ? t`1 place` : t`${places} places`;
  return places === 1 ? t`1 place, found by “${instead}”` : t`${places} places, found by “${instead}”`;
}

/** Type a few letters, press Enter, be there. The default export of a module that is loaded on demand. */
export default function CommandPalette({ commands, found: address, isOpen, onOpenChange, begin }: Props) {
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const arrive = useCallback(
    (input: HTMLInputElement | null) => {
      if (!input) return;
      input.focus();
      setWords(begin());
    },
    [begin],
  );
  const groups = findCommands(commands, words);
  const { found, isAsking } = useFoundCommands(isOpen ? address : undefined, words);
  const places = groups.reduce((sum, group) => sum + group.commands.length, 0) + (found?.commands.length ?? 0);
  const all = address !== undefined && words.trim().length > 1 ? (found?.all ?? null) : null;

  const change = (isOpenNow: boolean) => {
    setWords('');
    onOpenChange(isOpenNow);
  };
  const go = (href: string) => {
    change(false);
    navigate(href);
  };

  // react-aria marks the first place after a letter typed in the field, not for letters that were there before it.
  const press = ({ key, currentTarget }: KeyboardEvent) => {
    const first = groups[0]?.commands[0] ?? (isAsking ? undefined : found?.commands[0]);
    if (key === 'Enter' && first && !currentTarget.hasAttribute('aria-activedescendant')) go(first.href);
  };

  return (
    <ModalOverlay isDismissable isOpen={isOpen} onOpenChange={change} className="fixed inset-0 z-50 bg-[rgb(0_0_0/0.4)] px-4 pt-[12vh]">
      <Modal className="mx-auto max-w-xl overflow-hidden rounded-md border border-line-strong bg-sheet text-ink shadow-lift">
        <Dialog aria-label="Search and go to" className="outline-none">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            {/* Not react-aria's SearchField: there Escape first empties the field, and only the second one closes. */}
            <TextField type="search" aria-label="Search and go to" className="relative flex items-center border-b border-line">
              <Label className="sr-only">Where to?</Label>
              <Icon name="search" className="absolute left-4 text-ink-soft" />
              <Input ref={arrive} onKeyDown={press} placeholder="Where to?" className="min-h-14 w-full bg-transparent pr-4 pl-12 text-m outline-none focus:shadow-none [&::-webkit-search-cancel-button]:hidden" />
            </TextField>
            <p role="status" className="px-4 pt-2.5 text-xs text-ink-soft">
              {placesWords(places, isAsking, found?.instead ?? null)}
            </p>
            <Menu aria-label="Places" onAction={(key) => go(String(key).replace(/^(found|all) /, ''))} className="max-h-[50vh] overflow-y-auto pb-2 outline-none">
              {groups.map(({ name, commands: inGroup }) => (
                <MenuSection key={name} id={name}>
                  <Header className={heading}>{name}</Header>
                  {inGroup.map(({ href, label }) => (
                    <MenuItem key={href} id={href} textValue={label} className={line}>
                      {label}
                      <Icon name="arrow" size="small" className="ml-auto opacity-60" />
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
              {found !== null && found.commands.length > 0 && (
                <MenuSection id="found">
                  <Header className={heading}>Found</Header>
                  {found.commands.map(({ href, label, hint }) => (
                    <MenuItem key={`found ${href}`} id={`found ${href}`} textValue={`${label}, ${hint}`} className={line}>
                      <span className="min-w-0 py-1.5">
                        <span className="line-clamp-2">{label}</span>
                        <span className="block truncate text-xs text-ink-soft">{hint}</span>
                      </span>
                      <Icon name="arrow" size="small" className="ml-auto shrink-0 opacity-60" />
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
              {all !== null && (
                <MenuSection id="all" aria-label="All of it">
                  <MenuItem id={`all ${all}`} textValue={`Search for ${words.trim()}`} className={`${line} mt-2 border-t border-line`}>
                    <Icon name="search" size="small" className="shrink-0" />
                    <span className="min-w-0 truncate">Search for “{words.trim()}”</span>
                  </MenuItem>
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
