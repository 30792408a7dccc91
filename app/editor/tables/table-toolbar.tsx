import { useEffect, useRef } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Toolbar } from 'react-aria-components';
import { buttonLook } from '#app/ui/button-look.ts';
import { Icon } from '#app/ui/icon.tsx';
import { menuLine } from '#app/ui/menu.tsx';
import type { EditorCommand } from '../commands/command.ts';
import { placeBesideBlock } from '../placing/place-beside-block.ts';
import { useWriting } from '../writing.ts';
import { addColumn, addRow, tableTools } from './table-tools.ts';

const look = buttonLook({ variant: 'quiet', size: 'small' });

/** What can be done to the table around the caret, beside it. */
export default function TableToolbar({ position }: { position: number }) {
  const writing = useWriting();
  const { editor } = writing;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (bar.current) return placeBesideBlock(editor, position, bar.current, 'top-start');
  }, [editor, position]);
  useEffect(() => {
    const goBack = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      editor.view.focus();
    };
    const all = bar.current;
    all?.addEventListener('keydown', goBack);
    return () => all?.removeEventListener('keydown', goBack);
  }, [editor]);
  return (
    <div ref={bar} className="beside-caret" data-tools>
      <Toolbar aria-label="Table" className="flex">
        <Press command={addRow} />
        <Press command={addColumn} />
        <MenuTrigger>
          <Button className={look}>
            More
            <Icon name="chevron" size="small" />
          </Button>
          <Popover placement="bottom end" className="max-h-96 min-w-60 overflow-y-auto rounded-md border border-line-strong bg-sheet py-1.5 text-s text-ink shadow-lift">
            <Menu aria-label="More for this table" className="outline-none">
              {tableTools.map(({ title, tools }) => (
                <MenuSection key={title}>
                  <Header className="px-4 pt-2 pb-1 text-xs font-semibold text-ink-soft">{title}</Header>
                  {tools.map((tool) => (
                    <MenuItem
                      key={tool.name}
                      textValue={tool.label}
                      isDisabled={tool.isPossible?.(writing) === false}
                      onAction={() => setTimeout(() => tool.run(writing))}
                      className={`${menuLine} outline-none data-[disabled]:text-ink-faint data-[disabled]:opacity-60 data-[focused]:bg-accent-wash data-[focused]:text-accent`}
                    >
                      <Icon name={tool.icon} />
                      {tool.label}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </Toolbar>
    </div>
  );
}

function Press({ command }: { command: EditorCommand }) {
  const writing = useWriting();
  return (
    <Button className={look} aria-label={`Add ${command.label.toLowerCase()}`} onPress={() => command.run(writing)}>
      <Icon name={command.icon} />
      {command.label}
    </Button>
  );
}
