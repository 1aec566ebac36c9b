/** Bundles the program into `outdir` (default `dist/`); returns the size in bytes of each bundle by its name. */
export function buildAll(outdir?: string): Promise<Record<string, number>>;
/** Bundles the script of a review's page; returns its text. */
export function buildPageScript(): Promise<string>;
