/** A class room gets the addresses it can reach, and only when the site is open to it. */
import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { classroomAddresses, localAddress, probeAddress } from './addresses.mjs';

function ipv4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: null };
}

const interfaces = { lo: [ipv4('127.0.0.1', true)], wlan0: [ipv4('192.0.2.20')], eth0: [ipv4('198.51.100.7')] };

test('open to every network: each address of this machine', () => {
  expect(classroomAddresses('0.0.0.0', 3000, interfaces)).toEqual([
    'http://192.0.2.20:3000',
    'http://198.51.100.7:3000',
  ]);
});

test('open to one network: that address', () => {
  expect(classroomAddresses('192.0.2.20', 3000, interfaces)).toEqual(['http://192.0.2.20:3000']);
});

test('closed: none', () => {
  expect(classroomAddresses('127.0.0.1', 3000, interfaces)).toEqual([]);
});

test.each([
  ['127.0.0.1', 'http://localhost:8080', 'http://127.0.0.1:8080'],
  ['0.0.0.0', 'http://localhost:8080', 'http://127.0.0.1:8080'],
  ['::', 'http://localhost:8080', 'http://[::1]:8080'],
  ['192.0.2.20', 'http://192.0.2.20:8080', 'http://192.0.2.20:8080'],
])('HOST=%s is opened at %s', (host, local, probe) => {
  expect(localAddress(host, 8080)).toBe(local);
  expect(probeAddress(host, 8080)).toBe(probe);
});
