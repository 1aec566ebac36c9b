/** Tells a terminal from a pipe or a file without Node's terminal module where that is not needed. */
import { fstatSync } from 'node:fs';

/**
 * Whether an open file is a terminal. A terminal is a character device; only for one of those is Node's own
 * check loaded, which brings the whole of its networking and a tenth of the start with it.
 */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  return mayBeTerminal(fd) && process.getBuiltinModule('node:tty').isatty(fd);
}

function mayBeTerminal(fd: number): boolean {
  try {
    // Windows tells a console as another kind of file.
    return process.platform === 'win32' || fstatSync(fd).isCharacterDevice();
  } catch {
    // It was closed before the program began.
    return false;
  }
}
