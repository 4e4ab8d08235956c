/** The part of `compression` that the server uses; its published types bring those of Express along. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions } from 'node:zlib';

  type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  interface Options {
    filter(request: IncomingMessage, response: ServerResponse): boolean;
    brotli: BrotliOptions;
  }
  const compression: (options: Options) => Handler;
  export default compression;
}
