// `npm start [-- --browser chromium|firefox]`: installs what is missing, builds, opens a browser on a sample article.
import { browsers, findBrowser, installBrowsers, installPackages, run } from './setup.mjs';

const given = process.argv.indexOf('--browser');
const asked = given < 0 ? null : process.argv[given + 1];
if (given >= 0 && !Object.hasOwn(browsers, asked ?? '')) {
  console.error(`--browser takes ${Object.keys(browsers).join(' or ')}`);
  process.exit(2);
}
const name = asked ?? Object.keys(browsers).find(findBrowser) ?? 'chromium';

installPackages();
installBrowsers([name]);
const built = run('wxt', ['build', '-b', name === 'chromium' ? 'chrome' : 'firefox']);
process.exitCode = built.status || run('tsx', ['utils/cli/drive/open.ts', name]).status;
