import { useApp } from './app-store'
import { send } from './requests'

/** Drops the session in main; the answer already says who stands at the door. */
export function lock(): void {
  void send('session:lock', {}).then((reply) => {
    if (reply.ok) useApp.getState().setStatus(reply.value)
  })
}
