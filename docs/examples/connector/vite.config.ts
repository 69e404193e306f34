import { defineConfig } from 'vite';

// the packages as they are in this repository; a page that installs them needs no configuration
export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  build: { target: 'es2022' },
});
