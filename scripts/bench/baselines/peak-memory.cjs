'use strict';
/** Loaded before a program: when it exits, its peak memory in KiB stands in the file that the environment names. */
const { writeFileSync } = require('node:fs');

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS)));
