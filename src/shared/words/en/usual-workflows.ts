import type { Kind } from '../../domain/kind'
import type { UsualWords } from '../../domain/usual-workflows'

export const usualWorkflows: { readonly [K in Kind]: UsualWords<K> } = {
  order: {
    name: 'Order',
    steps: {
      look: {
        title: 'Check what is asked for',
        procedure: 'Is everything there that one must know to make it? If not, ask the front desk at once.',
        checklist: ['Sizes and quantity clear', 'Date can be kept'],
      },
      material: {
        title: 'Lay out the material',
        procedure:
          'Fetch the material and put it beside the ticket. Note what runs low for the next purchase.',
        checklist: [],
      },
      make: {
        title: 'Make it',
        procedure: 'Work as the work order says. Write down what was done otherwise.',
        checklist: [],
      },
      complete: {
        title: 'Complete and pack',
        procedure: 'Count the pieces, pack them, put the label of the ticket on.',
        checklist: ['Number of pieces is right', 'Label is on'],
      },
      check: {
        title: 'Check',
        procedure: 'Somebody else than the maker looks at it: just as the customer ordered it?',
        checklist: ['As ordered', 'No faults', 'Price entered'],
      },
    },
  },
  service: {
    name: 'Repair and complaint',
    steps: {
      find: {
        title: 'Find the fault',
        procedure: 'Compare the condition with the intake. If it costs more than agreed, call first.',
        checklist: ['Condition as at intake'],
      },
      repair: {
        title: 'Put it right',
        procedure: 'Mend what was complained about, and write down what was done and why.',
        checklist: [],
      },
      check: {
        title: 'Check that it works',
        procedure: 'Does everything work, and is everything there that was brought?',
        checklist: ['It works', 'Accessories complete'],
      },
    },
  },
  sales: {
    name: 'Quote and advice',
    steps: {
      clear: {
        title: 'Clear up the wish',
        procedure: 'What for, how much, by when, which budget?',
        checklist: [],
      },
      reckon: {
        title: 'Work out the prices',
        procedure: 'Quantities and prices from the price list; ask the workshop about anything special.',
        checklist: [],
      },
      write: {
        title: 'Write the quote',
        procedure: 'Enter the result and the answer, so that everybody in front can tell.',
        checklist: ['Valid until entered'],
      },
    },
  },
  marketing: {
    name: 'Brochure and campaign',
    steps: {
      draft: {
        title: 'Make the draft',
        procedure: 'Put text and pictures together.',
        checklist: [],
      },
      agree: {
        title: 'Get the approval',
        procedure: 'Show the draft and write down who approved it.',
        checklist: ['Approval noted'],
      },
      spread: {
        title: 'Hand it out',
        procedure: 'Only to customers who consented.',
        checklist: ['Consents checked'],
      },
    },
  },
  formality: {
    name: 'Formality',
    steps: {
      look: {
        title: 'Look out the papers',
        procedure: 'Open the ticket and the papers of the customer.',
        checklist: [],
      },
      issue: {
        title: 'Issue and file it',
        procedure: 'Issue it, file it with the customer, enter the result and the answer.',
        checklist: ['Filed with the customer'],
      },
    },
  },
}
