import { describe, expect, it } from 'vitest';
import { objectionTo } from './vocabulary.js';

describe('the vocabulary', () => {
  it.each(['summitUtils', 'requestHandler', 'user-info', 'newRoom', 'session', 'listSessions', 'exportV2', 'SessionItem'])('objects to %s', (name) => {
    expect(objectionTo(name)).not.toBeNull();
  });

  it.each(['agendaSession', 'listAuthSessions', 'newest', 'renew', 'metadata', 'formData', 'database', 'breakoutRoom', 'dataDir'])('lets %s pass', (name) => {
    expect(objectionTo(name)).toBeNull();
  });
});
