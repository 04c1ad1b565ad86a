import '@fontsource-variable/inter'
import './tokens.css'
import './base.css'
