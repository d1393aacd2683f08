import { describe, expect, it } from '@jest/globals';
import { namesInShort } from './words';

describe('who is here, in short', () => {
  it('names one or two', () => {
    expect(namesInShort(['Anna'])).toBe('Anna');
    expect(namesInShort(['Anna', 'Ben'])).toBe('Anna and Ben');
  });

  it('counts the others', () => {
    expect(namesInShort(['Anna', 'Ben', 'Cleo'])).toBe('Anna and 2 others');
  });

  it('counts those whose names are not known', () => {
    expect(namesInShort(['Anna'], 2)).toBe('Anna and 1 other');
    expect(namesInShort(['Anna', 'Ben'], 1_058, (count) => count.toLocaleString('en-GB'))).toBe(
      'Anna and 1,057 others',
    );
  });
});
