/** Options that may be given several times leave the words behind them alone. */
import { expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';

it('a tag before the text of a note takes one word', async () => {
  const app = testApp({ entries: [] });
  expect(
    await app.run('note', '--tag', 'migration', 'win', '--tag', 'on-call', 'It ran through.'),
    app.stderr(),
  ).toBe(exitCodes.done);
  const [text = ''] = app.store.files.values();
  expect(text).toContain('tags: [migration, on-call]');
  expect(text).toContain('It ran through.');
});
