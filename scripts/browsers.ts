import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Engine = 'Chromium' | 'Firefox' | 'WebKit';

/** Milliseconds that no step in a browser takes but one that hangs, on a machine that is busy with other things, too. */
export const PATIENCE = 120_000;

/** Where each engine may be found: an environment variable first, then a name on PATH, then the usual places. */
const engines: Record<Engine, { env: string; names: string[]; places: string[]; install: string }> = {
  Chromium: {
    env: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windows('Google/Chrome/Application/chrome.exe'),
      ...windows('Microsoft/Edge/Application/msedge.exe'),
    ],
    install: 'apt-get install chromium, or Chrome from google.com/chrome; elsewhere set CHROMIUM_PATH',
  },
  Firefox: {
    env: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windows('Mozilla Firefox/firefox.exe')],
    install: 'apt-get install firefox-esr, or mozilla.org/firefox; elsewhere set FIREFOX_PATH',
  },
  WebKit: {
    env: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    places: [],
    install: 'apt-get install webkit2gtk-driver xvfb; Linux only',
  },
};

/** The path of an engine's program (of its driver, for WebKit), or undefined where it is not installed. */
export function findBrowser(engine: Engine): string | undefined {
  const { env, names, places } = engines[engine];
  const named = process.env[env];
  if (named) return existsSync(named) ? named : undefined;
  const found = onPath(names) ?? places.find((place) => existsSync(place));
  return engine === 'WebKit' && !(onPath(['Xvfb']) && findMiniBrowser()) ? undefined : found;
}

/** How to get an engine that is missing. */
export function howToInstall(engine: Engine): string {
  return engines[engine].install;
}

/** Flags for a headless Chromium that works as root, in containers and in closed networks, and keeps to itself. */
export const chromiumFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/** WebKitGTK's small browser, the one its driver drives. */
export function findMiniBrowser(): string | undefined {
  const libraries = ['/usr/lib', '/usr/libexec', '/usr/lib64', ...subfolders('/usr/lib', /-linux-gnu/)];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  return libraries
    .flatMap((library) => versions.map((version) => join(library, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

function onPath(names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function windows(path: string): string[] {
  const bases = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], join(homedir(), 'AppData/Local')];
  return process.platform === 'win32' ? bases.flatMap((base) => (base ? [join(base, path)] : [])) : [];
}

function subfolders(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}
