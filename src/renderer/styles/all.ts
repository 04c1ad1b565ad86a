import '@fontsource-variable/inter'
import '@mantine/core/styles.layer.css'
import './tokens.css'
import './base.css'
