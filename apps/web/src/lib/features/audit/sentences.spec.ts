import { describe, expect, it } from '@jest/globals';
import { sentenceOf } from './sentences';

const words = (type: string, details: object) =>
  sentenceOf({ type, actor: { id: '1' }, memberId: '1', details: JSON.stringify(details) })
    .map((part) => part.words)
    .join('');

describe('a changed profile', () => {
  it('says what changed, in words', () => {
    const details = { fields: ['title', 'profileAudience', 'timeZone'] };
    expect(words('member.updated', details)).toBe(
      'changed their own profile: title, who sees the details, time zone',
    );
  });

  it('names both handles, and profile fields without their ids', () => {
    const details = { fields: ['handle'], handle: { from: 'anna', to: 'anna-l' }, customFields: [3, 4] };
    expect(words('member.updated', details)).toBe(
      'changed their own profile: handle, profile fields (from @anna to @anna-l)',
    );
  });
});
