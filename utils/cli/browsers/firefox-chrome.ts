import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's WebDriver BiDi connection used here; puppeteer has no public door to Firefox's own scope. */
interface BidiBrowser {
  connection: {
    send(method: string, params: object): Promise<{ result: unknown }>;
  };
}

/**
 * Evaluates an expression in Firefox's own (parent process) scope, which `--remote-allow-system-access` opens to the
 * driver, and returns its string result. Throws with Firefox's message when the expression throws.
 */
export async function firefoxChrome(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as BidiBrowser;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string }[] };
  const answer = await connection.send('script.evaluate', {
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    expression,
  });
  const { result, exceptionDetails } = answer.result as {
    result?: { value?: string };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(`Firefox: ${exceptionDetails.text}`);
  return result?.value ?? '';
}

const policyOf = (origin: string) =>
  `WebExtensionPolicy.getByHostname(${JSON.stringify(origin.split('/')[2])})`;

/** Firefox's own code path for an idle event page. */
export const stopEventPage = (origin: string) =>
  `${policyOf(origin)}.extension.terminateBackground().then(() => 'stopped')`;

/** Errors of ours. What Firefox 153 notes when a page is closed while it waits for an answer is none: nobody is there to hear it. */
export const loggedErrors = (origin: string) => `JSON.stringify(Services.console.getMessageArray()
  .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & Ci.nsIScriptError.warningFlag))
  .filter((entry) => (entry.sourceName ?? '').startsWith(${JSON.stringify(origin)}))
  .filter((entry) => !/^Promise (resolved|rejected) after context unloaded/.test(entry.errorMessage))
  .map((entry) => entry.sourceName + ': ' + entry.errorMessage))`;
