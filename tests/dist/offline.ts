import dns from 'node:dns';
import net from 'node:net';

/** Loaded before a build: whatever in it asks for a name or a connection elsewhere ends the build. */
const refuse = (what: string): never => {
  console.error(`A build asked the network for ${what}`);
  process.exit(9);
};

const connect = net.Socket.prototype.connect as (...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first] = args.flat() as [{ host?: string; path?: string; port?: number } | string | undefined];
  const to = typeof first === 'object' ? first : {};
  const isHere = to.path !== undefined || /^(localhost|127\.|::1)/.test(to.host ?? 'localhost');
  return isHere ? connect.apply(this, args) : refuse(`${to.host}:${to.port}`);
};

const lookup = dns.lookup as (...args: unknown[]) => void;
dns.lookup = ((name: string, ...rest: unknown[]) =>
  name === 'localhost' ? lookup(name, ...rest) : refuse(name)) as typeof dns.lookup;
