import type { Preview } from '@storybook/web-components-vite';
import { onPage } from './page.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

const preview: Preview = {
  globalTypes,
  initialGlobals,
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
    options: { storySort: { order: ['Welcome', 'Look', 'Elements', 'Pages', 'Journeys', '*'] } },
  },
  decorators: [onPage],
};

export default preview;
