import { commentTitle } from '../comment.ts';

/** A merge request of GitLab, and who writes to it. */
export interface MergeRequest {
  /** The address of its notes. */
  notes: string;
  token: string;
}

/** The merge request that a job of GitLab runs for. Throws outside one. */
export function mergeRequestOf(environment: NodeJS.ProcessEnv): MergeRequest {
  const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, PROPOSAL_TOKEN } = environment;
  if (!CI_API_V4_URL || !CI_PROJECT_ID || !CI_MERGE_REQUEST_IID || !PROPOSAL_TOKEN)
    throw new Error('Dit kan alleen in een taak van GitLab bij een merge request, met PROPOSAL_TOKEN.');
  return {
    notes: `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`,
    token: PROPOSAL_TOKEN,
  };
}

/** Writes the one note of a merge request that tells what it changes: over the last one, where there is one. Throws when GitLab does not take it. */
export async function putNote({ notes, token }: MergeRequest, body: string): Promise<void> {
  const ask = async (address: string, options: RequestInit = {}): Promise<unknown> => {
    const response = await fetch(address, {
      ...options,
      headers: { 'PRIVATE-TOKEN': token, 'Content-Type': 'application/json' },
    });
    if (!response.ok) throw new Error(`GitLab nam de reactie niet aan: ${response.status}.`);
    return response.json();
  };
  const there = (await ask(`${notes}?per_page=100`)) as { id: number; body: string }[];
  const own = there.find((note) => note.body.startsWith(`## ${commentTitle}`));
  await ask(own ? `${notes}/${own.id}` : notes, { method: own ? 'PUT' : 'POST', body: JSON.stringify({ body }) });
}
