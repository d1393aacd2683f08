import type { ApiRequest, ApiReply } from '#lib/server/api.ts';
import type { Clock } from '#lib/ui/clock.svelte.ts';

declare global {
  namespace App {
    interface Locals {
      requestId: string;
      theme: 'system' | 'light' | 'dark';
      locale: string;
    }
    interface Error {
      /** Shown with unexpected errors so that an admin can find the log line. */
      requestId?: string;
    }
    interface PageData {
      clock?: ConstructorParameters<typeof Clock>[0];
    }
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** The server's own log, where it serves these pages. */
    log?: { error(details: object, message: string): void };
    /** Set by the api when it serves these pages from its own process. */
    conch?: { execute(request: ApiRequest): Promise<{ body: ApiReply; setCookies: string[] }> };
  }
}

export {};
