import './app.css'

import { mount } from 'svelte'

import App from './App.svelte'
import { reader } from './lib/i18n.svelte'
import { here } from './lib/place.svelte'

reader.start()
here.start()

const target = document.getElementById('app')
if (target !== null) mount(App, { target })
