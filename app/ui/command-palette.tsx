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
import type { Command } from './command.ts';
import { Icon } from './icon.tsx';
import { findCommands } from './find-commands.ts';

type Props = { commands: readonly Command[]; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; /** Called when the field is there; answers what was typed until then. Stays the same function. */ begin: () => string };

const line =
  'flex min-h-11 cursor-pointer items-center gap-3 px-4 text-s outline-none data-focused:bg-accent-wash data-focused:text-accent data-focus-visible:shadow-none';

/** Type a few letters, press Enter, be there. The default export of a module that is loaded on demand. */
export default function CommandPalette({ commands, isOpen, onOpenChange, begin }: Props) {
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
  const found = groups.reduce((sum, group) => sum + group.commands.length, 0);

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
    const first = groups[0]?.commands[0];
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
              {found === 0 ? 'Nothing by these words. Try fewer letters.' : `${found} ${found === 1 ? 'place' : 'places'}`}
            </p>
            <Menu aria-label="Places" onAction={(key) => go(String(key))} className="max-h-[50vh] overflow-y-auto pb-2 outline-none">
              {groups.map(({ name, commands: inGroup }) => (
                <MenuSection key={name} id={name}>
                  <Header className="px-4 pt-3 pb-1 text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">{name}</Header>
                  {inGroup.map(({ href, label }) => (
                    <MenuItem key={href} id={href} textValue={label} className={line}>
                      {label}
                      <Icon name="arrow" size="small" className="ml-auto opacity-60" />
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
