import type { Page, WebSocketRoute } from 'playwright-core';

/** The live connection of a page, in the hands of a test. */
export type LiveLine = {
  /** Ends it, and lets no other begin. */
  cut(): Promise<void>;
  mend(): void;
  /** Leaves it open, but nothing comes through any more: a sleeping machine hears nothing. */
  silence(): void;
  /** Answers the next connection in place of the server. */
  refuseNext(reason: string): void;
  /** How many connections the page has begun. */
  begun(): number;
};

/** Takes the connection over; call it before the page is opened. */
export async function takeLine(page: Page): Promise<LiveLine> {
  const ends = new Set<WebSocketRoute>();
  let isCut = false;
  const silenced = new Set<WebSocketRoute>();
  let refusal: string | undefined;
  let begun = 0;

  await page.routeWebSocket(/\/realtime/, async (line) => {
    begun += 1;
    if (isCut) return line.close();
    const server = line.connectToServer();
    ends.add(line);
    server.onMessage((message) => {
      if (silenced.has(line)) return;
      // "40" is how socket.io lets someone in, and "44" how it turns them away.
      if (refusal && String(message).startsWith('40')) {
        line.send(`44${JSON.stringify({ message: refusal })}`);
        refusal = undefined;
      } else line.send(message);
    });
    line.onMessage((message) => {
      if (!silenced.has(line)) server.send(message);
    });
    line.onClose(async () => {
      ends.delete(line);
      await server.close();
    });
    server.onClose(() => line.close());
  });

  return {
    async cut() {
      isCut = true;
      await Promise.all([...ends].map((line) => line.close()));
      ends.clear();
    },
    mend() {
      isCut = false;
    },
    silence() {
      for (const line of ends) silenced.add(line);
    },
    refuseNext(reason) {
      refusal = reason;
    },
    begun: () => begun,
  };
}
