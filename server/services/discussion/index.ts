import { beginTopic } from './begin-topic.ts';
import { editPost, readOwnPost, removePost } from './change-post.ts';
import { listLatestTopics, listTopics } from './list-topics.ts';
import { reactToPost } from './react-to-post.ts';
import { readPostHistory } from './read-post-history.ts';
import { readTopic } from './read-topic.ts';
import { replyToTopic } from './reply-to-topic.ts';
import { acceptAnswer, steerTopic } from './steer-topic.ts';

export const discussion = { acceptAnswer, beginTopic, editPost, listLatestTopics, listTopics, reactToPost, readOwnPost, readPostHistory, readTopic, removePost, replyToTopic, steerTopic };
