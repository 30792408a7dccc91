import { Component, type ReactNode, Suspense } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { useWriting } from './writing.ts';

/** A part of the editor whose script is loaded when it is first asked for. Where that fails, as without a line, it says so and the text stays. */
export function LatePart({ children }: { children: ReactNode }) {
  const { show } = useWriting();
  return (
    <Boundary
      instead={
        <div role="alert">
          <Notice
            tone="warn"
            title="This part could not be loaded"
            className="my-3 max-w-measure print:hidden"
            acts={
              <Button type="button" size="small" onClick={() => show(null)}>
                Understood
              </Button>
            }
          >
            It needs a connection. You can keep writing; load the page again once the connection is back.
          </Notice>
        </div>
      }
    >
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}

/** The same where nothing was asked for: what cannot be loaded is missing, and is asked for again with the next page. */
export const QuietPart = ({ children }: { children: ReactNode }) => (
  <Boundary instead={null}>
    <Suspense fallback={null}>{children}</Suspense>
  </Boundary>
);

type Props = { instead: ReactNode; children: ReactNode };

/** React tells of such a failure to classes only. */
class Boundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = () => ({ hasFailed: true });
  override render = () => (this.state.hasFailed ? this.props.instead : this.props.children);
}
