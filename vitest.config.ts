import { defineConfig } from 'vitest/config';

const shared = {
  // Test files keep no global state, so one module graph can serve a whole worker.
  isolate: false,
  setupFiles: ['tests/support/setup.ts'],
  // They end what hangs. How long a test takes depends on what else the machine does, and fails nothing.
  testTimeout: 240_000,
  hookTimeout: 240_000,
};

/** `unit` runs the sources; `process` runs the built program, in a pty where it has to, and pages in a browser. */
export default defineConfig({
  test: {
    coverage: { include: ['src/**/*.ts'] },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/pty/**', 'tests/transcripts/**', 'tests/process/**', 'tests/pages/**'],
        },
      },
      {
        test: {
          ...shared,
          name: 'process',
          include: ['tests/{pty,transcripts,process,pages}/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
        },
      },
    ],
  },
});
