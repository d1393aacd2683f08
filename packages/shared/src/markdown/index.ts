export { ALLOWED_ATTRIBUTES, ALLOWED_CLASSES } from './allowed.js';
export type { Highlight } from './blocks.js';
export { isAllowedImage, isAllowedLink } from './links.js';
export { contentsOf, type Contents } from './contents.js';
export { excerptOf, mentionsIn } from './plain-text.js';
export { quoteOf } from './quote.js';
export { renderMarkdown } from './render.js';
