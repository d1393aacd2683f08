import { writeFileSync } from 'node:fs';

/** Leaves the count for `scripts/test.mjs`, which prints it when everything else has been said. */
export default class SummaryReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const file = process.env.TEST_SUMMARY_FILE;
    // A file of tests that could not even be loaded has no tests to count, and still failed.
    const summary = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
    if (file) writeFileSync(file, JSON.stringify(summary));
  }
}
