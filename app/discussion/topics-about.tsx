import type { TopicsAboutView } from '#server/services/discussion/list-topics-about.ts';
import { Icon } from '#app/ui/icon.tsx';

/** What is said about the thing of a page, and where one says something; nothing where there is neither. */
export const TopicsAbout = ({ view, className = '' }: { view: TopicsAboutView | null; className?: string }) =>
  view && (
    <nav aria-label="Discussion" className={`text-s print:hidden ${className}`}>
      <ul className="grid gap-1.5 border-l-3 border-accent px-4 py-2">
        {view.topics.map(({ path, title, posts }) => (
          <li key={path} className="flex items-start gap-2">
            <Icon name="remark" size="small" className="mt-0.75 text-accent" />
            <span>
              <a href={path}>{title}</a>, {posts === 1 ? '1 post' : `${posts} posts`}
            </span>
          </li>
        ))}
        {view.count.topics > view.topics.length && <li>{view.count.topics - view.topics.length} more topics, {view.count.posts} posts in all</li>}
        {view.begin && (
          <li>
            <a href={view.begin}>{view.topics.length > 0 ? 'Begin another topic about it' : 'Discuss this'}</a>
          </li>
        )}
      </ul>
    </nav>
  );
