import http from 'node:http'
import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { isLoopback, targetOf } from '../support/network-target'

// 192.0.2.0/24 is reserved for documentation (RFC 5737): nothing answers there.
const elsewhere = '192.0.2.1'

describe('network stub', () => {
  it('stops fetch, sockets and requests that leave this machine', () => {
    expect(() => fetch(`http://${elsewhere}/`)).toThrow('Tests stay on this machine')
    expect(() => net.connect(80, elsewhere)).toThrow('Tests stay on this machine')
    expect(() => http.get({ host: elsewhere })).toThrow('Tests stay on this machine')
  })

  it('lets a test speak to itself', async () => {
    const server = http.createServer((_request, response) => response.end('hallo'))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hallo')
    await new Promise((done) => server.close(done))
  })

  it('reads the target from every shape of connect', () => {
    expect(targetOf([80, elsewhere])).toBe(elsewhere)
    expect(targetOf([{ port: 80, host: elsewhere }])).toBe(elsewhere)
    expect(targetOf([[{ port: 80, host: elsewhere }, null]])).toBe(elsewhere)
    expect(targetOf([80])).toBe('localhost')
    expect(targetOf(['/tmp/socket'])).toBeUndefined()
    expect(isLoopback('[::1]')).toBe(true)
  })
})
