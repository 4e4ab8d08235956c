import { buildDay } from '../../lib/node/build-day.ts';
import { loadSite } from '../../lib/node/load-site.ts';
import { securityText } from '../../export/well-known.ts';

/** `security.txt`, where the settings have someone who can be told of a leak. */
export function getStaticPaths() {
  const text = securityText(loadSite(), buildDay());
  return text ? [{ params: { file: 'security.txt' }, props: { text } }] : [];
}

/** Its text. */
export const GET = ({ props }: { props: { text: string } }): Response => new Response(props.text);
