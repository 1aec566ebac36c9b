'use strict';
/** The least that it takes to put a question: Node's own readline, with nothing around it. */
const { createInterface } = require('node:readline');

createInterface({ input: process.stdin, output: process.stderr }).question('Ready? ', () => process.exit(0));
