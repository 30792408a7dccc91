import { CodeBlock } from '#app/ui/code-block.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** The token that was just made, this once: nothing of it can be shown again. */
export const MadeTokenNotice = ({ name, token, origin }: { name: string; token: string; origin: string }) => (
  <Notice tone="good" title={`“${name}” is made. Copy the token now: it is shown this once.`} className="mb-6" takesFocus>
    <p className="mt-2">
      <code className="block border border-line-strong bg-sheet px-3 py-2 font-mono text-s break-all select-all" id="access-token">
        {token}
      </code>
    </p>
    <p className="mt-2">Keep it where your program keeps its secrets. Whoever has it can do with it what you chose. Try it:</p>
    <CodeBlock>{`curl -H "Authorization: Bearer $TOKEN" ${origin}/api/v1/me`}</CodeBlock>
  </Notice>
);
