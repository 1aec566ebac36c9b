#!/usr/bin/env node
'use strict';
const { join } = require('node:path');
const { existsSync } = require('node:fs');

const root = join(__dirname, '..');
const built = join(root, 'dist', 'start.cjs');
if (existsSync(built)) {
  // The exit code is set, never forced: forcing it would cut off output still on its way into a pipe.
  require(built)
    .start(process, root)
    .then((code) => (process.exitCode = code));
} else {
  process.stderr.write('career: this copy has not been built\nhint: npm install && npm run build\n');
  process.exitCode = 1;
}
