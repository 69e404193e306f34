import { addons } from 'storybook/manager-api';
import { theme } from './theme.ts';

addons.setConfig({
  theme,
  // the welcome has its controls on the page
  layoutCustomisations: { showPanel: ({ storyId }, usual) => usual && storyId !== 'welcome--welcome' },
});

interface Told {
  globals: Record<string, unknown>;
}

/** A story's frame is as wide as the toolbar says, so that media queries and dialogs of the viewport see that width. */
addons.register('laotie/width', (api) => {
  const fit = ({ globals }: Told) => {
    const frame = document.getElementById('storybook-preview-iframe');
    const width = Number(globals['width']);
    if (!frame) return;
    frame.style.width = width ? `${width}px` : '';
    frame.style.marginInline = width ? 'auto' : '';
  };
  api.on('setGlobals', fit);
  api.on('globalsUpdated', fit);
});
