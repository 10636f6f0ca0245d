/** Where the work is: on this device, on the server too, or on this device and waiting for a server to answer. */
export type SaveState = 'here' | 'server' | 'waiting';
