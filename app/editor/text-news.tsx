import { Notice } from '#app/ui/notice.tsx';
import { TOO_LARGE_TO_PASTE } from './paste-limit.ts';
import { useSuggesting } from './suggestions/use-suggestions.ts';
import { ToldLine } from './told-line.tsx';
import { useWriting } from './writing.ts';

type Props = { /** Whether what was brought last was too large. */ isTooLarge: boolean; /** What was made of what was pasted. */ pasted: string | null };

/** What became of what was brought or suggested: below the bar, so that it is seen from anywhere in the text. */
export function TextNews({ isTooLarge, pasted }: Props) {
  const { editor } = useWriting();
  const { refused } = useSuggesting(editor);
  const { imagesInText, textFiles } = editor.storage;
  return (
    <div className="text-news">
      <div role="alert">{isTooLarge && <Notice tone="warn" title={TOO_LARGE_TO_PASTE} />}</div>
      <div role="alert">{refused !== null && <Notice tone="warn" title={refused} />}</div>
      <p role="status" className="text-s text-ink-soft">
        {pasted}
      </p>
      <ToldLine told={imagesInText.told} />
      <ToldLine told={textFiles.told} />
    </div>
  );
}
