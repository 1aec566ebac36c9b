'use strict';
/**
 * Loaded before the program: when it exits, the file that LOADING_NOTED names says which bundles and which of
 * Node's own modules it loaded, and what it asked of Intl before it said its first word.
 */
const fs = require('node:fs');
const Module = require('node:module');
const { basename, dirname } = require('node:path');

const before = new Set(process.moduleLoadList);
const bundles = [];
const intl = new Set();
let spoke = false;

const { require: load } = Module.prototype;
Module.prototype.require = function noted(request) {
  const path = Module.createRequire(this.filename).resolve(request);
  if (basename(dirname(path)) === 'dist' && require.cache[path] === undefined)
    bundles.push(basename(path, '.cjs'));
  return load.call(this, request);
};

function use(name) {
  if (!spoke) intl.add(name);
}

for (const name of Object.getOwnPropertyNames(Intl)) {
  const Made = Intl[name];
  if (typeof Made !== 'function' || !/^[A-Z]/.test(name) || Made.prototype === undefined) continue;
  Intl[name] = new Proxy(Made, {
    construct(target, given, made) {
      use(`Intl.${name}`);
      return Reflect.construct(target, given, made);
    },
    apply(target, self, given) {
      use(`Intl.${name}`);
      return Reflect.apply(target, self, given);
    },
  });
}
for (const made of [String, Date, Number, Array, BigInt]) {
  for (const name of Object.getOwnPropertyNames(made.prototype).filter((key) =>
    /^(?:toLocale|localeC)/.test(key),
  )) {
    const method = made.prototype[name];
    made.prototype[name] = function noted(...given) {
      use(`${made.name}.${name}`);
      return method.apply(this, given);
    };
  }
}

const { writeSync } = fs;
fs.writeSync = function noted(fd, ...given) {
  if (fd === 1 || fd === 2) spoke = true;
  return writeSync.call(this, fd, ...given);
};

process.on('exit', () => {
  const own = process.moduleLoadList.filter((line) => !before.has(line) && line.startsWith('NativeModule '));
  const builtIn = own
    .map((line) => line.slice('NativeModule '.length))
    .filter((name) => !name.startsWith('internal/'));
  fs.writeFileSync(process.env.LOADING_NOTED, JSON.stringify({ bundles, builtIn, intl: [...intl] }));
});
