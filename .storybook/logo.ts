/** An ear of wheat, and the dot that says "now". */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="150" height="40" viewBox="0 0 150 40">
  <rect width="40" height="40" rx="12" fill="#f2b632"/>
  <g fill="#2b1d05">
    <path d="M19 34V15h2v19z"/>
    <path d="M20 4c3 3 3 7 0 10-3-3-3-7 0-10z"/>
    <path d="M21 18c0-4 3-7 7-7 0 4-3 7-7 7zM19 18c0-4-3-7-7-7 0 4 3 7 7 7z"/>
    <path d="M21 26c0-4 3-7 7-7 0 4-3 7-7 7zM19 26c0-4-3-7-7-7 0 4 3 7 7 7z"/>
  </g>
  <circle cx="35" cy="5" r="5" fill="#d8361e" stroke="#fffdf8" stroke-width="2"/>
  <text x="52" y="28" font-family="system-ui, 'Segoe UI', Roboto, sans-serif" font-size="23" font-weight="750" letter-spacing="-.5" fill="#17130f">Laotie</text>
</svg>`;

export const logo = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
