import type { MenuItemConstructorOptions } from 'electron'
import { app, Menu } from 'electron'
import { english } from '../../shared/words/english'
import { german } from '../../shared/words/german'
import type { Language } from '../../shared/contract/entry'

type Options = {
  readonly language: Language
  readonly openWindow: () => void
  readonly choose: (command: string) => void
}

/** The native menu; it holds no reload, and every entry has its key in the program as well. */
export function setMenu({ language, openWindow, choose }: Options): void {
  const { menu } = language === 'en' ? english : german
  const command = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => choose(name),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        command(menu.newTicket, 'new-ticket', 'F4'),
        command(menu.newCustomer, 'new-customer', 'F2'),
        { type: 'separator' },
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+N', click: openWindow },
        command(menu.lock, 'lock', 'F9'),
        { type: 'separator' },
        { label: menu.quit, role: 'quit' },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { label: menu.cut, role: 'cut' },
        { label: menu.copy, role: 'copy' },
        { label: menu.paste, role: 'paste' },
        { label: menu.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: menu.view,
      submenu: [
        command(menu.find, 'find', 'F3'),
        command(menu.nextVisit, 'next-visit', 'F6'),
        command(menu.pickUp, 'pick-up', 'F7'),
        { type: 'separator' },
        { label: menu.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: menu.help,
      submenu: [command(menu.keys, 'keys', 'F1'), { label: menu.about, click: () => app.showAboutPanel() }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
