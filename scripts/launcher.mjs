import { readFileSync } from 'node:fs';

const POLL_MS = 500;
const LAUNCHERS = /\b(npm|npx|pnpm)\b/;

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

/** From this process up to the outermost npx or pnpm that it was started through. */
function chainOfLaunchers() {
  const chain = [process.pid];
  let length = 1;
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid) ?? 0) {
    chain.push(pid);
    const command = commandOf(pid);
    if (LAUNCHERS.test(command)) length = chain.length;
    else if (!/^\S*sh -c /.test(command)) break;
  }
  return chain.slice(0, length);
}

/**
 * Stops this process with those that started it: npx dies of SIGTERM without passing it on to what it runs, and
 * whoever stopped it means Conch.
 */
export function stopWithLauncher() {
  const chain = chainOfLaunchers();
  const watch = setInterval(() => {
    if (chain.every((pid, at) => at === chain.length - 1 || parentOf(pid) === chain[at + 1])) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, POLL_MS);
  watch.unref();
}
