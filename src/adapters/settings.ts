/** The settings files: the user's own, and the journal's, which wins where both may speak. */
import { dirname, resolve } from 'node:path';
import type { SetFinding, YamlCodec } from '../core/ports.ts';
import { isFailure } from '../core/problem.ts';
import type { Failure } from '../core/problem.ts';
import type { Disk } from './disk.ts';
import { onDisk, Refusal } from './disk-failure.ts';
import { createDurable, makeFolder, quietly, removeLeftovers, replaceDurable } from './durable.ts';
import type { Processes } from './processes.ts';
import { exactTextOf, readFile } from './read-file.ts';
import type { SettingsText, Where } from './setting-keys.ts';
import { changeSetting, checkSetting, readFully, readPlainly, settings } from './setting-keys.ts';

export interface SettingsPlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Loaded only for a file that is more than plain lines. */
  yaml(): Promise<YamlCodec>;
  /** Absolute paths; neither file may exist. */
  readonly user: string;
  readonly journal: string;
  /** What a journal's path that is about to be set is relative to. */
  readonly cwd: string;
  /** Told of a settings file that cannot be read, where the defaults do instead. */
  passedOver?(finding: SetFinding): void;
}

interface SettingRow {
  readonly key: string;
  readonly value: string;
  readonly from: 'default' | Where;
}

export interface SettingsAdapter {
  /** Every setting there is, set or not. @throws Failure `unreadable`, `disk` */
  all(): Promise<SettingRow[]>;
  /** Those that are set; a file that cannot be read sets none, and is told of. */
  current(): Promise<{ role?: string; editor?: string; quietLines?: boolean; helpContact?: string }>;
  /** Keys and values in either file that count for nothing, and files that cannot be read. */
  findings(): Promise<SetFinding[]>;
  /** Sets, or for undefined removes, a setting; the path of the file. @throws Failure `bad-option`, `unreadable`, `disk` */
  set(key: string, value: string | undefined, where: Where): Promise<string>;
  paths(): { user: string; journal: string };
}

/** Settings are short; what is longer is not a settings file. */
const settingsCap = 64 * 1024;

export function createSettings(place: SettingsPlace): SettingsAdapter {
  const read = async (): Promise<Record<Where, SettingsText>> => ({
    user: await readSettings(place, 'user'),
    journal: await readSettings(place, 'journal'),
  });
  const readWhatCanBe = async (): Promise<Record<Where, ReadOrNot>> => ({
    user: await readIfReadable(place, 'user'),
    journal: await readIfReadable(place, 'journal'),
  });
  return {
    async all() {
      const { user, journal } = await read();
      return settings.map(({ key, preset }): SettingRow => {
        const [own, general] = [journal.values.get(key), user.values.get(key)];
        if (own !== undefined) return { key, value: own, from: 'journal' };
        return general === undefined
          ? { key, value: preset, from: 'default' }
          : { key, value: general, from: 'user' };
      });
    },
    async current() {
      const { user, journal } = await readWhatCanBe();
      for (const { failed } of [user, journal]) if (failed !== undefined) place.passedOver?.(failed);
      const values = new Map([...user.values, ...journal.values]);
      const [role, editor, contact] = ['role', 'editor', 'help-contact'].map((key) => values.get(key));
      return {
        ...(role === undefined ? {} : { role }),
        ...(editor === undefined ? {} : { editor }),
        ...(contact === undefined ? {} : { helpContact: contact }),
        ...(values.get('quiet-lines') === 'off' ? { quietLines: false } : {}),
      };
    },
    async findings() {
      const { user, journal } = await readWhatCanBe();
      return [...user.findings, ...journal.findings];
    },
    set: (key, value, where) => setSetting(place, key, value, where),
    paths: () => ({ user: place.user, journal: place.journal }),
  };
}

/** The journal that the user's own settings name, as written there. @throws Failure `unreadable`, `disk` */
export async function configuredJournal(
  place: Pick<SettingsPlace, 'disk' | 'yaml' | 'user'>,
): Promise<string | undefined> {
  return (await readSettings(place, 'user')).values.get('journal');
}

async function readSettings(
  place: Pick<SettingsPlace, 'disk' | 'yaml'> & Partial<Record<Where, string>>,
  where: Where,
): Promise<SettingsText> {
  const file = place[where];
  const text = file === undefined ? undefined : textOfFile(place.disk, file);
  if (file === undefined || text === undefined) return { values: new Map(), findings: [] };
  return readPlainly(text, where) ?? readFully(text, file, where, await place.yaml());
}

interface ReadOrNot extends SettingsText {
  /** Why none of it could be read. */
  readonly failed?: SetFinding;
}

/** A file that cannot be read is a finding, and nothing is set in it. */
async function readIfReadable(place: SettingsPlace, where: Where): Promise<ReadOrNot> {
  try {
    return await readSettings(place, where);
  } catch (thrown) {
    const failed = isFailure(thrown) ? unreadSettings(thrown, place[where]) : undefined;
    if (failed === undefined) throw thrown;
    return { values: new Map(), findings: [failed], failed };
  }
}

/** What keeps a settings file from being read, as a finding; undefined for a failure that is about something else. */
function unreadSettings({ code, data, excerpt }: Failure, file: string): SetFinding | undefined {
  if (!('why' in data) || (code !== 'unreadable' && code !== 'disk')) return undefined;
  const at = 'at' in data ? data.at : { line: 1, column: 1 };
  const remedy = 'remedy' in data ? data.remedy : undefined;
  return {
    file,
    at,
    why: data.why,
    ...(remedy === undefined ? {} : { remedy }),
    excerpt: excerpt ?? { text: '', at },
  };
}

function textOfFile(disk: Disk, file: string): string | undefined {
  return onDisk('read', file, () => {
    if (disk.lookAt(file) === undefined) return undefined;
    const text = exactTextOf(readFile(disk, file, settingsCap).bytes);
    if (text === undefined) throw new Refusal('it is not UTF-8');
    return text;
  });
}

async function setSetting(
  place: SettingsPlace,
  key: string,
  value: string | undefined,
  where: Where,
): Promise<string> {
  checkSetting(key, value, where);
  const { disk, processes } = place;
  const file = place[where];
  const kept = key === 'journal' && value !== undefined ? absolute(value, place.cwd) : value;
  const before = textOfFile(disk, file);
  if (before === undefined && kept === undefined) return file;
  const after = changeSetting(before ?? '', key, kept, file, await place.yaml());
  if (before !== undefined) {
    quietly(() => removeLeftovers(disk, dirname(file), processes));
    replaceDurable(disk, file, before, after, processes);
    return file;
  }
  onDisk('save', file, () => {
    makeFolder(disk, dirname(file));
    if (!createDurable(disk, file, after, processes)) throw new Refusal('something else made it just now');
  });
  return file;
}

/** A path below the home folder stays so, on whatever machine the file is read. */
function absolute(path: string, cwd: string): string {
  return /^~(?:$|[/\\])/.test(path) ? path : resolve(cwd, path);
}
