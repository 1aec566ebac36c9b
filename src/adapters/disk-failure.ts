/** Turns the codes of failed file-system calls into the plain reason that a `disk` failure is told with. */
import { Failure } from '../core/problem.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the disk allows',
  EROFS: 'read-only file system',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EIO: 'the disk reported an error',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
  ENOMEM: 'out of memory',
  ENOENT: 'no such file or folder',
  EEXIST: 'something of that name is there already',
  ENOTDIR: 'part of the path is not a folder',
  EISDIR: 'it is a folder',
  // What opening a link with O_NOFOLLOW ends with; FreeBSD says EMLINK.
  ELOOP: 'it is a link, and links are not followed',
  EMLINK: 'it is a link, and links are not followed',
  ENAMETOOLONG: 'the name is too long',
  EBUSY: 'it is in use by another program',
  ETXTBSY: 'it is in use by another program',
  ENXIO: 'it is not a file',
  ENODEV: 'it is not a file',
  ESTALE: 'the network folder has gone away',
  ETIMEDOUT: 'the network folder does not answer',
};

/** Something other than a failed call that keeps a file from being read or written, told in the same way. */
export class Refusal extends Error {
  readonly isDiskRefusal = true;
}

/** The code of a failed file-system call; undefined for anything else that was thrown. */
export function codeOf(thrown: unknown): string | undefined {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  // A Failure has a code too, and so have node's own complaints about arguments (ERR_...).
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** Why it failed, in words; undefined when it was no failed call but a fault of the program. */
export function whyOf(thrown: unknown): string | undefined {
  if (thrown instanceof Refusal) return thrown.message;
  const code = codeOf(thrown);
  return code === undefined ? undefined : (reasons[code] ?? code);
}

/**
 * Does some work on a path and tells what goes wrong as "could not DOING PATH: WHY".
 *
 * @param kept where the words are that could not be written, if they are anywhere
 * @throws Failure `disk`; anything that is no failed call is passed on as it is
 */
export function onDisk<Result>(doing: string, path: string, work: () => Result, kept?: string): Result {
  try {
    return work();
  } catch (thrown) {
    const why = whyOf(thrown);
    if (why === undefined) throw thrown;
    throw new Failure('disk', { doing, path, why, ...(kept === undefined ? {} : { kept }) });
  }
}
