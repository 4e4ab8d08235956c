import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { mergeRequestOf, putNote } from '../../../../src/proposal/node/gitlab-note.ts';

test('a merge request has one note, which is written over', async () => {
  const notes = [{ id: 1, body: 'Mooi!' }];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      asked.push(`${request.method} ${request.url} ${request.headers['private-token']}`);
      const sent = (await text(request)) || '{}';
      const { body } = JSON.parse(sent) as { body: string };
      if (request.method === 'POST') notes.push({ id: 7, body });
      if (request.method === 'PUT') notes[1] = { id: 7, body };
      response.end(JSON.stringify(notes));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const environment = {
    CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
    CI_PROJECT_ID: '3',
    CI_MERGE_REQUEST_IID: '5',
    PROPOSAL_TOKEN: 'geheim',
  };
  for (const each of ['eerst', 'later'])
    await putNote(mergeRequestOf(environment), `## Wat dit voorstel verandert\n\n${each}`);
  server.close();
  const path = '/api/v4/projects/3/merge_requests/5/notes';
  expect(asked).toEqual([
    `GET ${path}?per_page=100 geheim`,
    `POST ${path} geheim`,
    `GET ${path}?per_page=100 geheim`,
    `PUT ${path}/7 geheim`,
  ]);
  expect(notes[1]?.body).toContain('later');
});

test('outside a merge request it is said what is missing', () => {
  expect(() => mergeRequestOf({})).toThrow('merge request');
});
