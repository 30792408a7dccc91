import { perspectiveKeys } from '#domain/perspective.ts';
import { perspectiveIcons } from '#app/perspectives/perspective-drawings.tsx';

/** The drawings of a page's posts, once: each post refers to them. */
export const PostIcons = () => (
  <svg className="post-icons hidden" aria-hidden>
    {perspectiveKeys.map((key) => (
      <symbol key={key} id={`post-as-${key}`} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        {perspectiveIcons[key]}
      </symbol>
    ))}
  </svg>
);
