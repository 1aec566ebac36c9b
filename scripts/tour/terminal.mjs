/** A shell-less terminal for the tour: one program at a time, keys in, screens out. */
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export function openTerminal({ columns, rows }) {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  let child;
  let last = performance.now();
  const state = { running: false };

  return {
    terminal,
    text: () => {
      const { baseY } = terminal.buffer.active;
      return Array.from(
        { length: rows },
        (_, y) => terminal.buffer.active.getLine(baseY + y)?.translateToString(true) ?? '',
      ).join('\n');
    },
    isRunning: () => state.running,
    everything() {
      const { active } = terminal.buffer;
      const lines = Array.from(
        { length: active.baseY + rows },
        (_, y) => active.getLine(y)?.translateToString(true) ?? '',
      );
      return lines.join('\n').trimEnd();
    },
    /** What a person would have typed at the shell's prompt. */
    say(line) {
      return new Promise((done) => terminal.write(`\u001b[2m$\u001b[22m ${line}\r\n`, done));
    },
    start(file, args, { env, cwd }) {
      state.running = true;
      child = spawn(file, args, { name: 'xterm-256color', cols: columns, rows, cwd, env });
      child.onData((data) => {
        last = performance.now();
        terminal.write(data);
      });
      child.onExit(() => {
        state.running = false;
      });
    },
    type(keys) {
      // Quiet is counted from the key, or the wait would be over before the answer to it came.
      last = performance.now();
      child.write(keys);
    },
    async until(pattern) {
      const begun = performance.now();
      while (!pattern.test(this.text())) {
        if (performance.now() - begun > 15_000)
          throw new Error(`waited for ${pattern}, saw:\n${this.text()}`);
        await wait(15);
      }
      await this.quiet();
    },
    async quiet() {
      while (performance.now() - last < 150) await wait(20);
    },
    async ended() {
      const begun = performance.now();
      while (state.running) {
        if (performance.now() - begun > 15_000) throw new Error(`waited for the end, saw:\n${this.text()}`);
        await wait(15);
      }
      await this.quiet();
    },
    clear: () => new Promise((done) => terminal.write('\u001b[2J\u001b[3J\u001b[H', done)),
    close() {
      if (state.running) child.kill('SIGKILL');
      terminal.dispose();
    },
  };
}
