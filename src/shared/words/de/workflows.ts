export const workflows = {
  title: 'Abläufe',
  plan: {
    title: 'Ablauf dieses Vorgangs ändern',
  },
}
