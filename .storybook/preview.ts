import { manifest } from 'virtual:manifest';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { argTypesOf, onlyArguments } from './controls.ts';
import { DocsPage } from './docs/page.ts';
import { onPage } from './page.ts';
import { theme } from './theme.ts';
import { told } from './told.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    docs: { theme, page: DocsPage, extractArgTypes: argTypesOf, canvas: { sourceState: 'none' } },
    // the toolbar has a page's own: theme, scheme, width
    backgrounds: { disable: true },
    viewport: { disable: true },
    measure: { disable: true },
    outline: { disable: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Welcome', 'Look', 'Elements', 'Pages', 'Journeys', 'Tools', '*'] } },
  },
  argTypesEnhancers: [onlyArguments],
  decorators: [told, onPage],
};

export default preview;
