import { part } from './elements.ts';
import { offerServers } from './policy/offer.ts';
import { loadWhenNeeded } from './policy/when-needed.ts';

part('[data-builder]').hidden = false;
void offerServers();
loadWhenNeeded();
