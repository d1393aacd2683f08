import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

type Said = { url?: string; pid?: number; log?: string; refused?: string; message?: string };

/** A Conch reduced to its database: a process of its own, so that it can be killed. */
export class PostgresProcess {
  static all: PostgresProcess[] = [];
  readonly said: Said[] = [];
  private readonly listeners = new Set<() => void>();
  readonly exited: Promise<number | null>;
  readonly process: ChildProcess;

  constructor(readonly directory: string) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run-postgres.mjs'), directory], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.process = child;
    this.exited = once(child, 'exit').then(([code]) => code as number | null);
    createInterface({ input: child.stdout }).on('line', (line) => {
      this.said.push(JSON.parse(line) as Said);
      this.listeners.forEach((listener) => listener());
    });
    PostgresProcess.all.push(this);
  }

  hears(wanted: (said: Said) => boolean): Promise<Said> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.said.find(wanted);
        if (found) resolve(found);
      };
      this.listeners.add(look);
      look();
    });
  }

  async ready(): Promise<{ url: string; pid: number }> {
    const { url, pid, message } = await this.hears(
      (said) => said.url !== undefined || said.refused !== undefined,
    );
    if (!url || !pid) throw new Error(message);
    return { url, pid };
  }

  stop(): Promise<number | null> {
    this.process.kill('SIGTERM');
    return this.exited;
  }

  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    await this.exited;
  }
}
