// Unpacks the Chromium that came from npm into TMPDIR: `node unpack-chromium.mjs`.
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
await chromium.executablePath(bin);
await inflate(join(bin, 'al2023.tar.br'));
process.stdout.write(tmpdir());
