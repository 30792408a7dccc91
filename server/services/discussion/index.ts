import { mergeTopic, moveTopic, readArranging, splitTopic } from './arrange-topic.ts';
import { beginTopic } from './begin-topic.ts';
import { editPost, readOwnPost, removePost } from './change-post.ts';
import { findWhereTopicWent } from './find-where-topic-went.ts';
import { followTopic } from './follow-topic.ts';
import { keepDraft, readNewDraft } from './keep-draft.ts';
import { listNames } from './list-names.ts';
import { listTopicsAbout, readThingToDiscuss } from './list-topics-about.ts';
import { listLatestTopics, listTopics } from './list-topics.ts';
import { reactToPost } from './react-to-post.ts';
import { readPostImage } from './read-post-image.ts';
import { readPostHistory } from './read-post-history.ts';
import { readTopic } from './read-topic.ts';
import { replyToTopic } from './reply-to-topic.ts';
import { acceptAnswer, steerTopic } from './steer-topic.ts';

export const discussion = { acceptAnswer, beginTopic, editPost, findWhereTopicWent, followTopic, keepDraft, listLatestTopics, listNames, listTopics, listTopicsAbout, mergeTopic, moveTopic, reactToPost, readArranging, readNewDraft, readOwnPost, readPostHistory, readPostImage, readThingToDiscuss, readTopic, removePost, replyToTopic, splitTopic, steerTopic };
