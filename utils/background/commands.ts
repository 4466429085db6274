import { askPage } from '../ask';

/** The manifest's commands (`wxt.config.ts`), as the browser names them. */
const commandNames = [
  'next-name',
  'previous-name',
  'list-names',
  'save-article',
  'pin-card',
  'dock-card',
] as const;
export type CommandName = (typeof commandNames)[number];

/**
 * Carries a command out in a tab.
 * @param tools what the background does itself: bringing the reader into a page that has none, saving
 */
export async function runCommand(
  command: CommandName,
  tabId: number,
  tools: { open(tabId: number): Promise<unknown>; save(tabId: number): Promise<unknown> },
): Promise<void> {
  if (command === 'save-article') {
    await tools.save(tabId);
    return;
  }
  try {
    await tell(command, tabId);
  } catch {
    // No reader in this page: the command is the reader's own act, so it opens one (activeTab lends the page).
    await tools.open(tabId);
  }
}

function tell(command: Exclude<CommandName, 'save-article'>, tabId: number): Promise<unknown> {
  switch (command) {
    case 'next-name':
      return askPage(tabId, 'step', { by: 1 });
    case 'previous-name':
      return askPage(tabId, 'step', { by: -1 });
    case 'list-names':
      return askPage(tabId, 'list', {});
    case 'pin-card':
      return askPage(tabId, 'pin', {});
    case 'dock-card':
      return askPage(tabId, 'dock', {});
  }
}

export function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}
