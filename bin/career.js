#!/usr/bin/env node
'use strict';
// The exit code is set, never forced: forcing it would cut off output still on its way into a pipe.
require('../dist/start.cjs')
  .start(process)
  .then((code) => {
    process.exitCode = code;
  });
