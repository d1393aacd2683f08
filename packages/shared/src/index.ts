export * from './limits.js';
export * from './paths.js';
export * from './realtime.js';
export * from './words.js';
