import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import { mount } from 'svelte';
import App from './App.svelte';

// A page's script that is gone means a newer build is being served: load that one.
window.addEventListener('vite:preloadError', () => window.location.reload());

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
mount(App, { target });
