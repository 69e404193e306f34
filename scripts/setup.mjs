// Makes a checkout runnable: installs the packages when they differ from the lockfile and finds the pinned Node.
// Runs before node_modules exists, so it has no dependencies and stays within what Node 20 understands.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules`;
const pinnedNode = `${modules}/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`;

/** Installs if needed, then answers the path of the Node to run everything else with. */
export async function setup() {
  const reason = whyInstall();
  if (reason) await install(reason);
  if (existsSync(pinnedNode)) return pinnedNode;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  fail(
    `This needs Node 22.18 or newer; this is ${process.version}, and the package "node" that brings its own did not install.\n` +
      `If npm is set to ignore install scripts, run: npm rebuild node --ignore-scripts=false`,
  );
}

/** Runs a script with the given Node until it ends; answers its exit code. */
export function run(node, args, env = {}) {
  const path = `${modules}/.bin${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, ...env },
  });
  // Ctrl-C reaches the child by itself; we only wait for it to clean up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1))));
}

/** npm notes in node_modules what it really installed; comparing beats remembering. */
function whyInstall() {
  const installed = packagesOf(`${modules}/.package-lock.json`);
  if (!installed) return 'first run';
  const wanted = packagesOf(`${root}package-lock.json`) ?? fail('package-lock.json is missing');
  const differs = Object.entries(wanted).some(
    ([path, entry]) => path.includes('node_modules/') && !entry.optional && installed[path]?.version !== entry.version,
  );
  return differs ? 'the lockfile changed' : undefined;
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : undefined;
}

async function install(reason) {
  console.log(`Installing packages (${reason}); this takes a minute or two …`);
  const started = Date.now();
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1', PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' };
  const npm = process.env.npm_execpath;
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit', env })
    : spawn('npm', args, { cwd: root, stdio: 'inherit', env, shell: process.platform === 'win32' });
  const beat = setInterval(() => console.log(`  … still installing, ${seconds(started)} s`), 15_000);
  const code = await new Promise((resolve) => {
    child.on('exit', resolve);
    child.on('error', (error) => fail(`npm could not be started: ${error.message}`));
  });
  clearInterval(beat);
  if (code !== 0) fail('npm ci failed; the lines above say why. Is the package registry reachable?');
  console.log(`Packages installed in ${seconds(started)} s.`);
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

/** @returns {never} */
function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
