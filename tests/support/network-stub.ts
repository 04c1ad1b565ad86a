/** A unit test that reaches for the network fails: every connection that leaves this machine throws. */
import net from 'node:net'
import tls from 'node:tls'
import { isLoopback, targetOf } from './network-target'

const connect = net.Socket.prototype.connect

function refuse(target: string): never {
  throw new Error(`A unit test tried to reach ${target}. Tests stay on this machine.`)
}

net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const host = targetOf(args)
  if (host !== undefined && !isLoopback(host)) refuse(host)
  return Reflect.apply(connect, this, args)
}

const secureConnect = tls.connect
Object.defineProperty(tls, 'connect', {
  configurable: true,
  value: (...args: unknown[]) => {
    const host = targetOf(args)
    if (host !== undefined && !isLoopback(host)) refuse(host)
    return Reflect.apply(secureConnect, tls, args)
  },
})

const ask = globalThis.fetch
globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : String(input), 'http://localhost')
  if (/^https?:$/.test(url.protocol) && !isLoopback(url.hostname)) refuse(url.hostname)
  return ask(input, init)
}
