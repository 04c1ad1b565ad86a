import { z } from 'zod'

// zod otherwise probes `eval`, and the content security policy reports a violation.
z.config({ jitless: true })
