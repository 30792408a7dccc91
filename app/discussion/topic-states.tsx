import { t } from '#domain/words/t.ts';
import { ToneLine } from '#app/ui/notice.tsx';

export const postWords = (count: number): string => (count === 1 ? t`1 post` : t`${count} posts`);

type Props = { isPinned: boolean; isLocked: boolean; isForMembers: boolean; isAnswered: boolean };

/** How a topic stands, each with its sign and its word; nothing where there is nothing to say. */
export const TopicStates = ({ isPinned, isLocked, isForMembers, isAnswered }: Props) => (
  <>
    {isPinned && <ToneLine icon="pin">Pinned</ToneLine>}
    {isAnswered && (
      <ToneLine tone="good" icon="check">
        Answered
      </ToneLine>
    )}
    {isLocked && <ToneLine icon="lock">Locked</ToneLine>}
    {isForMembers && <ToneLine icon="people">For members</ToneLine>}
  </>
);
