import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** Longer addresses are not written by hand and only cost everyone who loads the page. */
const MAX_ADDRESS = 2_000;
/** What looking at something that turns out to be no address counts for, in characters. */
const UNREADABLE_ADDRESS = 50;

const EXTERNAL = /^https?:\/\/[^/?#\s]/i;
const MAIL = /^mailto:[^/\s]/i;
/** One slash: two, or a slash and a backslash, may lead to another host. */
const OWN_PATH = /^\/(?!\/|\\|%5c)/i;
const FILE = /^\/files\/[^\\]/;
const STEP = /(?:^|\/)(?:\.|%2e){1,2}(?=[/?#]|$)/i;

export const isExternalLink = (address: string): boolean => EXTERNAL.test(address);

/** Addresses a post may link to: the web, mail, and pages of this community. */
export function isAllowedLink(address: string): boolean {
  return (
    address.length <= MAX_ADDRESS && (EXTERNAL.test(address) || MAIL.test(address) || OWN_PATH.test(address))
  );
}

/** Addresses a post may show a picture from: this community's files. Any other host would learn who reads when. */
export function isAllowedImage(address: string): boolean {
  return isAllowedLink(address) && FILE.test(address) && !STEP.test(address);
}

/**
 * Where addresses follow each other without a space, each would be read to the end of the text, found too long and
 * given up. So all of them together are read only so far.
 */
function boundAddresses(md: MarkdownIt): void {
  const normalizeLink = md.normalizeLink.bind(md);
  const matchAtStart = md.linkify.matchAtStart.bind(md.linkify);
  let left = 0;
  md.core.ruler.before('normalize', 'bound-addresses', ({ src }) => {
    left = 2 * src.length;
  });
  md.linkify.matchAtStart = (text) => {
    if (left <= 0) return null;
    const match = matchAtStart(text);
    left -= match?.url.length ?? UNREADABLE_ADDRESS;
    return match;
  };
  md.normalizeLink = (address) => (address.length > MAX_ADDRESS ? address : normalizeLink(address));
}

/** Links that leave say so; pictures load late, and those of other hosts are links. */
export function safeLinks(md: MarkdownIt): void {
  md.validateLink = (address) => isAllowedLink(address.trim());
  // Bare words such as "main.rs" or "node.js" are more often names of files than of hosts.
  md.linkify.set({ fuzzyLink: false, maxLength: MAX_ADDRESS + 1 });
  // No post may link to these, and looking for them is dear.
  md.linkify.add('//', null).add('ftp:', null);
  boundAddresses(md);
  md.core.ruler.after('inline', 'far-pictures', (state) => {
    for (const token of state.tokens)
      if (token.children?.some(isFarPicture)) token.children = withLinks(token.children, state);
  });

  md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    if (isExternalLink(String(token.attrGet('href'))))
      token.attrSet('rel', 'nofollow ugc noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };

  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index]!;
    token.attrSet('alt', self.renderInlineAsText(token.children ?? [], options, env));
    token.attrSet('loading', 'lazy');
    token.attrSet('referrerpolicy', 'no-referrer');
    return self.renderToken(tokens, index, options);
  };
}

const isFarPicture = (token: Token) =>
  token.type === 'image' && !isAllowedImage(String(token.attrGet('src')));

/** In the place of a picture that may not be shown: a link to it, or only its words within another link. */
function withLinks(tokens: Token[], { md, env, Token: Made }: StateCore): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') links += 1;
    if (token.type === 'link_close') links -= 1;
    if (!isFarPicture(token)) return [token];
    const address = String(token.attrGet('src'));
    const words = new Made('text', '', 0);
    words.content = md.renderer.renderInlineAsText(token.children ?? [], md.options, env) || address;
    if (links > 0 || !EXTERNAL.test(address)) return [words];
    const open = new Made('link_open', 'a', 1);
    open.attrSet('href', address);
    return [open, words, new Made('link_close', 'a', -1)];
  });
}
