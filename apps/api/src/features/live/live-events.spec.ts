import { describe, expect, it } from '@jest/globals';
import { ACTIVITY_TYPES, type ActivityFact, type ActivityType } from '../../activity.js';
import { liveEventsOf } from './live-events.js';

const fact = (type: ActivityType, details: Record<string, unknown> = {}): ActivityFact => ({
  type,
  actorId: 1,
  categoryId: 2,
  threadId: 3,
  postId: 4,
  memberId: 5,
  details: { number: 6, ...details },
});
const heard = (type: ActivityType, details = {}) =>
  liveEventsOf(fact(type, details)).map(({ room, event }) => `${room} ${(event as { type: string }).type}`);

describe('what open pages hear of a fact', () => {
  it('is told where it matters', () => {
    expect(heard('thread.created')).toEqual([
      'category:2 thread.created',
      'home thread.created',
      'staff thread.created',
    ]);
    expect(heard('post.created')).toEqual([
      'thread:3 post.created',
      'category:2 thread.changed',
      'home thread.changed',
    ]);
    expect(heard('post.reacted')).toEqual(['thread:3 post.changed']);
    expect(heard('answer.madeOfficial')).toEqual([
      'thread:3 answer.changed',
      'category:2 thread.changed',
      'home thread.changed',
      'staff answer.changed',
    ]);
    expect(heard('community.updated')).toEqual(['home community.changed']);
    expect(heard('session.started')).toEqual(['member:5 member.changed']);
  });

  it('leaves lists in peace when a reply is edited, but not when the opening post is', () => {
    expect(heard('post.edited')).toEqual(['thread:3 post.changed']);
    expect(heard('post.edited', { number: 1 })).toContain('home thread.changed');
  });

  it('takes a moved thread from one list and puts it into the other, each in its own part of home', () => {
    const moved = liveEventsOf(fact('thread.moved', { fromCategoryId: 9 }));
    expect(moved.map(({ room, part, event }) => [room, part, event])).toEqual([
      ['thread:3', 0, { type: 'thread.changed', threadId: '3', categoryId: '2' }],
      ['category:9', 0, { type: 'thread.deleted', threadId: '3', categoryId: '9' }],
      ['home', 9, { type: 'thread.deleted', threadId: '3', categoryId: '9' }],
      ['category:2', 0, { type: 'thread.created', threadId: '3', categoryId: '2' }],
      ['home', 2, { type: 'thread.created', threadId: '3', categoryId: '2' }],
    ]);
  });

  it('never carries more than ids', () => {
    const allowed = new Set([
      'type',
      'threadId',
      'categoryId',
      'postId',
      'number',
      'memberId',
      'inviteListId',
      'requestId',
    ]);
    const carried = ACTIVITY_TYPES.flatMap((type) =>
      liveEventsOf(fact(type, { fromCategoryId: 9, title: 'Secret', reason: 'Why' })).flatMap(({ event }) =>
        Object.keys(event),
      ),
    );
    expect(carried.filter((key) => !allowed.has(key))).toEqual([]);
  });

  it('reaches everybody at home only when it says nothing of a category', () => {
    const toAll = ACTIVITY_TYPES.flatMap((type) => liveEventsOf(fact(type, { fromCategoryId: 9 }))).filter(
      ({ room, part }) => room === 'home' && part === 0,
    );
    expect(new Set(toAll.map(({ event }) => JSON.stringify(event)))).toEqual(
      new Set(['{"type":"community.changed"}']),
    );
  });
});
