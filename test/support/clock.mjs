// Sets the clock of a process wrong, in steps: `node --import …/clock.mjs …`, then SIGUSR2 for each of them.
const DAY = 86_400_000;
const steps = [DAY, -DAY, 0];
let offset = 0;
process.on('SIGUSR2', () => (offset = steps.shift() ?? 0));

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offset);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
