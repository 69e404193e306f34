import { registerLocale } from '@laotie/core';
import { en, enDesk, pseudo } from '@laotie/core/testing';

// longer and accented: what was never translated, and what is cut off, shows in any story
registerLocale('en-XA', pseudo({ ...en, ...enDesk }));
