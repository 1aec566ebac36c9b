/** Which words an editor is started with: its own arguments, the file, the line, and nothing remembered. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorArguments, editorWords, makeEditor } from '../../src/adapters/editor.ts';
import { isFailure } from '../../src/core/problem.ts';
import { tempDir } from '../support/temp.ts';

function script(text: string): string {
  const path = join(tempDir(), 'editor.sh');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o700);
  return path;
}

describe('the editor command', () => {
  it.each([
    ['vim', ['vim']],
    ['code --wait', ['code', '--wait']],
    ['"/opt/my editor/bin/ed" -x', ['/opt/my editor/bin/ed', '-x']],
    ["emacsclient -a 'emacs -nw'", ['emacsclient', '-a', 'emacs -nw']],
  ])('%s is split into words', (command, words) => {
    expect(editorWords(command)).toEqual(words);
  });

  it('has vim keep no history, swap file or undo file of a page', () => {
    for (const editor of ['vim', 'vi', '/usr/bin/vim.tiny']) {
      const words = editorArguments([editor], '/x/page.md', 12).join(' ');
      expect(words).toMatch(/viminfo=.*noswapfile.*noundofile/);
      expect(words).toMatch(/\+12 \/x\/page\.md$/);
    }
    expect(editorArguments(['nvim'], '/x/page.md', undefined).join(' ')).toMatch(/shada=.*noswapfile/);
  });

  it('waits for editors that return at once, and names the line in their own way', () => {
    expect(editorArguments(['code'], '/x/page.md', 12)).toEqual(['--wait', '--goto', '/x/page.md:12']);
    expect(editorArguments(['code', '-w'], '/x/page.md', undefined)).toEqual(['-w', '/x/page.md']);
    expect(editorArguments(['nano'], '/x/page.md', 3)).toEqual(['+3', '/x/page.md']);
    expect(editorArguments(['own-editor', '-f'], '/x/page.md', 3)).toEqual(['-f', '/x/page.md']);
  });
});

describe('an editor', () => {
  it('says whether it ended well', async () => {
    const page = join(tempDir(), 'page.md');
    const good = makeEditor({
      env: { EDITOR: script(`echo "$1" > "$1"`) },
      preferred: undefined,
      isTerminal: false,
    });
    expect((await good.edit(page)).ok).toBe(true);
    const bad = makeEditor({ env: { EDITOR: script('exit 3') }, preferred: undefined, isTerminal: false });
    expect((await bad.edit(page)).ok).toBe(false);
  });

  it('is the setting first, then VISUAL, then EDITOR', async () => {
    const env = { VISUAL: script('exit 0'), EDITOR: script('exit 1') };
    expect((await makeEditor({ env, preferred: undefined, isTerminal: false }).edit('/x')).ok).toBe(true);
    const preferred = script('exit 1');
    expect((await makeEditor({ env, preferred, isTerminal: false }).edit('/x')).command).toBe(preferred);
  });

  it.each([
    [{}, 'no editor is set'],
    [{ EDITOR: '/nowhere/at-all' }, "there is no editor called '/nowhere/at-all'"],
  ])('that is not there is told in words: %j', async (env, message) => {
    const thrown: unknown = await makeEditor({ env, preferred: undefined, isTerminal: false })
      .edit('/x')
      .catch((error: unknown) => error);
    expect(isFailure(thrown) && thrown.code).toBe('bad-option');
    expect(isFailure(thrown) && thrown.data).toMatchObject({ message });
  });
});
