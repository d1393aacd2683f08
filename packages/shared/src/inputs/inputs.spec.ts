import { describe, expect, it } from '@jest/globals';
import type { ZodType } from 'zod';
import { LIMITS } from '../limits.js';
import * as inputs from './index.js';

const errorsOf = (schema: ZodType, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? {} : inputs.fieldErrors(result.error);
};

const profile = inputs.updateProfileInput;
const thread = { categoryId: '1', kind: 'question', title: 'How do I tile?', body: 'Like so.' };

describe('text in inputs', () => {
  it('is trimmed, put on one line and measured after that', () => {
    expect(inputs.createThreadInput.parse({ ...thread, title: '  How do\r\n I\t tile?  ' }).title).toBe(
      'How do I tile?',
    );
    expect(errorsOf(inputs.createThreadInput, { ...thread, title: '   ok    ' })).toEqual({
      title: 'Write at least 5 characters.',
    });
  });

  it('loses control characters and bidirectional overrides', () => {
    expect(profile.parse({ name: 'An\u0000na \u202eesrever\u202c' }).name).toBe('Anna esrever');
  });

  it('must show something', () => {
    expect(errorsOf(profile, { name: '\u200b\u2060' })).toEqual({ name: 'Fill this in.' });
    expect(errorsOf(inputs.replyInput, { threadId: '1', body: ' \n\t\n' })).toEqual({
      body: 'Fill this in.',
    });
  });

  it('keeps the first indentation of a post, since that is Markdown', () => {
    expect(inputs.replyInput.parse({ threadId: '1', body: ' \r\n\n    code\r\n\n' }).body).toBe('    code');
  });

  it('accepts a post of exactly the longest length', () => {
    const body = 'a'.repeat(LIMITS.post.max);
    expect(errorsOf(inputs.replyInput, { threadId: '1', body })).toEqual({});
    expect(errorsOf(inputs.replyInput, { threadId: '1', body: `${body}a` })).toEqual({
      body: 'Write at most 32,000 characters.',
    });
  });

  it('says in plain words what is missing', () => {
    expect(errorsOf(inputs.createThreadInput, {})).toEqual({
      categoryId: 'Choose one.',
      kind: 'Choose one.',
      title: 'Fill this in.',
      body: 'Fill this in.',
    });
    expect(errorsOf(inputs.signInInput, null)).toHaveProperty('form');
  });
});

describe('optional fields', () => {
  it('may be left out, null or an empty form field', () => {
    for (const note of [undefined, null, '', '  '])
      expect(
        inputs.inviteMemberInput.parse({ email: 'a@example.com', note, role: note }).note,
      ).toBeUndefined();
  });

  it('of an update are cleared by null and by an empty form field, and kept when left out', () => {
    expect(profile.parse({ title: null, bio: '' })).toEqual({ title: null, bio: null });
    expect(profile.parse({})).toEqual({});
  });

  it('of an update that must have a value are kept by null and not emptied', () => {
    expect(profile.parse({ name: null }).name).toBeUndefined();
    expect(errorsOf(profile, { name: '' })).toEqual({ name: 'Fill this in.' });
  });

  it('do not let a lost form field remove the logo', () => {
    expect(inputs.setLogoInput.parse({ image: null })).toEqual({ image: null });
    expect(errorsOf(inputs.setLogoInput, {})).toEqual({ image: 'Choose an image.' });
  });
});

describe('handles', () => {
  it.each(['anna', 'a1', '_x', 'a.b-c_d', 'x'.repeat(30)])('may be %s', (handle) => {
    expect(profile.parse({ handle }).handle).toBe(handle);
  });

  it('are lower case', () => {
    expect(profile.parse({ handle: ' Anna ' }).handle).toBe('anna');
  });

  it.each(['a', '.anna', '-anna', 'anna.', 'an na', 'änna', 'an/na', 'x'.repeat(31), 'admin', 'Everyone'])(
    'may not be %s',
    (handle) => {
      expect(errorsOf(profile, { handle })).toHaveProperty('handle');
    },
  );
});

describe('e-mail and passwords', () => {
  it('lower-cases and trims an address', () => {
    expect(inputs.signInInput.parse({ email: ' Anna@Example.COM ', password: 'x' }).email).toBe(
      'anna@example.com',
    );
  });

  it.each(['anna', 'anna@', '@example.com', 'a b@example.com', 'anna@example', `${'a'.repeat(250)}@ex.com`])(
    'refuses %s',
    (email) => {
      expect(errorsOf(inputs.requestPasswordResetInput, { email })).toHaveProperty('email');
    },
  );

  it('keeps the spaces of a password and asks length only of new ones', () => {
    expect(inputs.signInInput.parse({ email: 'a@example.com', password: ' x ' }).password).toBe(' x ');
    expect(errorsOf(inputs.changePasswordInput, { currentPassword: 'x', newPassword: 'short' })).toEqual({
      newPassword: 'Write at least 10 characters.',
    });
  });
});

describe('formats', () => {
  it.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires'])(
    'knows the time zone %s',
    (timeZone) => {
      expect(errorsOf(profile, { timeZone })).toEqual({});
    },
  );

  it.each(['Europe/Atlantis', '+02:00', 'now'])('refuses %s as a time zone', (timeZone) => {
    expect(errorsOf(profile, { timeZone })).toHaveProperty('timeZone');
  });

  it('accepts only colours of six digits', () => {
    expect(inputs.updateCommunityInput.parse({ accentColor: '#0F766E' }).accentColor).toBe('#0f766e');
    expect(errorsOf(inputs.updateCommunityInput, { accentColor: 'red' })).toHaveProperty('accentColor');
    expect(errorsOf(inputs.updateCommunityInput, { accentColor: '#fff' })).toHaveProperty('accentColor');
  });

  it('accepts only days that exist', () => {
    const reviewBy = (value: string) =>
      errorsOf(inputs.markOfficialAnswerInput, { postId: '1', reviewBy: value });
    expect(reviewBy('2028-02-29')).toEqual({});
    for (const day of ['2027-02-29', '2027-13-01', '2027-1-1', '0000-01-01', '2027-01-01T00:00:00Z'])
      expect(reviewBy(day)).toHaveProperty('reviewBy');
  });

  it('accepts only single emoji as reactions, each once', () => {
    const kinds = (reactionKinds: string[]) => errorsOf(inputs.updateCommunityInput, { reactionKinds });
    expect(kinds(['👍', '❤️', '❤', '👩‍👩‍👧‍👦', '🇩🇪', '1️⃣', '👋🏽'])).toEqual({});
    for (const wrong of ['a', '1', '👍👍', '👍a', '', '\u200d']) expect(kinds([wrong])).not.toEqual({});
    expect(kinds(['👍', '👍'])).toEqual({ reactionKinds: 'Name each emoji once.' });
    expect(kinds([])).not.toEqual({});
  });

  it('accepts a base64 logo of at most the largest size', () => {
    expect(errorsOf(inputs.setLogoInput, { image: 'iVBORw0KGgo=' })).toEqual({});
    expect(errorsOf(inputs.setLogoInput, { image: 'data:image/png;base64,iVBO' })).toHaveProperty('image');
    expect(errorsOf(inputs.setLogoInput, { image: 'A'.repeat(1_500_000) })).toEqual({
      image: 'Choose an image of at most 1 MB.',
    });
  });
});

describe('an official answer', () => {
  const errors = (value: object) => errorsOf(inputs.markOfficialAnswerInput, value);

  it('marks a post or is written into a thread', () => {
    expect(errors({ postId: '1', threadId: null, body: '' })).toEqual({});
    expect(errors({ threadId: '1', body: 'Our word.' })).toEqual({});
  });

  it('is never both, and never neither', () => {
    expect(Object.keys(errors({ postId: '1', threadId: '2', body: 'x' }))).toEqual(['threadId', 'body']);
    expect(Object.keys(errors({ threadId: '2' }))).toEqual(['body']);
    expect(Object.keys(errors({ body: 'x' }))).toEqual(['postId']);
    expect(Object.keys(errors({}))).toEqual(['postId']);
  });
});

it('names each group of a category once', () => {
  const row = { groupId: '1', read: true, post: true, reply: true };
  expect(errorsOf(inputs.createCategoryInput, { name: 'Help', groupAccess: [row] })).toEqual({});
  expect(errorsOf(inputs.createCategoryInput, { name: 'Help', groupAccess: [row, row] })).toEqual({
    groupAccess: 'Name each group once.',
  });
});
