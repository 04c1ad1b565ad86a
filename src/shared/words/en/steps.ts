import type { steps as german } from '../de/steps'
import type { Shape } from '../shape'

export const steps: Shape<typeof german> = {
  title: 'Steps',
  told: {
    start: '{{step}}: begun',
    pause: '{{step}}: paused',
    finish: '{{step}}: done',
    'leave-out': '{{step}}: left out',
    redo: '{{step}}: to be done again',
    moreTime: '{{step}}: {{minutes}} min added by hand',
    lessTime: '{{step}}: {{minutes}} min taken off by hand',
    letGo: '{{step}}: free again',
    givenTo: '{{step}}: on to {{area}}',
    answer: '{{step}}: “{{text}}”',
    'answer-away': '{{step}}: answer removed',
    photo: '{{step}}: photo added',
    'photo-away': '{{step}}: photo removed',
    taken: '{{step}}: taken by {{name}}',
    added: 'Step added: {{steps}}',
    changed: 'Step changed: {{steps}}',
    removed: 'Step removed: {{steps}}',
    ordered: 'Order changed: {{steps}}',
    material: {
      'goods-in': '{{amount}} {{article}} came in',
      use: '{{amount}} {{article}} used',
      'put-back': '{{amount}} {{article}} put back',
      waste: '{{amount}} {{article}} wasted',
      count: '{{article}} counted: {{amount}} difference',
      reserve: '{{amount}} {{article}} set aside for this ticket',
      release: '{{amount}} {{article}} released',
    },
  },
}
