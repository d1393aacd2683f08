// Loaded into the product before anything else: counts the statements it sends and tells them when asked.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'apps/api/package.json'));
const { Client } = require('pg');

let statements = [];
const { query } = Client.prototype;
Client.prototype.query = function counted(...args) {
  statements.push(typeof args[0] === 'string' ? args[0] : (args[0]?.text ?? ''));
  return query.apply(this, args);
};
process.on('message', () => {
  process.send(statements);
  statements = [];
});
// Listening must not keep the product alive.
process.channel?.unref();
