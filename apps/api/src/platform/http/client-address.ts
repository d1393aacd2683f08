import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';
import type { Env } from '../env/env.js';

/** Finds the address behind the proxies that TRUST_PROXY names, as Express does, where there is no Express. */
export function clientAddress({ trustProxy }: Pick<Env, 'trustProxy'>): (request: IncomingMessage) => string {
  const isTrusted =
    typeof trustProxy === 'string'
      ? proxyAddress.compile(trustProxy.split(',').map((part) => part.trim()))
      : (_: string, hop: number) => (typeof trustProxy === 'number' ? hop < trustProxy : trustProxy);
  return (request) => proxyAddress(request, isTrusted);
}
