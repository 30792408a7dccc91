import { Button } from '#app/ui/button.tsx';

type Props = { count: number; show: () => void; className?: string };

/** "3 new questions", to be called for: they are never put in under who reads. Spoken when it comes. */
export const WaitingLine = ({ count, show, className = '' }: Props) => (
  <div role="status" className={count > 0 ? className : ''}>
    {count > 0 && (
      <Button type="button" size="small" icon="down" onClick={show}>
        {count === 1 ? '1 new question' : `${count} new questions`}
      </Button>
    )}
  </div>
);
