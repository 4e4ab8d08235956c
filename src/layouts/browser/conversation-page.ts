import { keptDossier } from '../../dossier/browser/kept-dossier.ts';
import { openConversation } from '../../prepare/browser/prepare-page.ts';

/** Prepares a conversation, also with the questions that a reader collected. */
openConversation(() => keptDossier().pages.map(({ id }) => id));
