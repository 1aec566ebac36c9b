/** Every test starts without the developer's own settings, so that it says the same on every machine. */
for (const name of Object.keys(process.env)) {
  if (name.startsWith('CAREER_') || name.startsWith('XDG_')) delete process.env[name];
}
for (const name of [
  'NO_COLOR',
  'FORCE_COLOR',
  'VISUAL',
  'EDITOR',
  'PAGER',
  'COLUMNS',
  'NODE_EXTRA_CA_CERTS',
]) {
  delete process.env[name];
}
