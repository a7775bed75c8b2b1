// The camp above ground and the one root below: drawn on the pages where people come in, and nowhere else.
import './scene.css';

export function Scene() {
  return (
    <svg class="scene" viewBox="0 0 360 146" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <g transform="translate(0 -4)">
        <circle class="sunny" cx="296" cy="26" r="13" />
        <path
          class="hill1"
          d="M-60 92C-20 60 20 44 52 40c18-2 30 12 46 10s30-22 54-24 40 26 62 26 34-16 56-14 50 18 72 14 60 10 90 40z"
        />
        <path class="hill2" d="M-60 96c50-22 92-34 132-30s54 16 86 14 52-18 88-16 74 20 110 14 50 8 64 18z" />
        <path class="soil" d="M-60 97c50-5 90-2 130-1s80-5 120-2 90 4 130 1 60-2 100 1v60H-60z" />
        <path class="trunk" d="M42 97c1-12-1-22 1-34M42 76c4-5 7-8 11-12M318 97c0-9 1-16 0-25" />
        <g class="tree">
          <path d="M43 66 30 60l11 3-9-11 11 9-3-14 5 13 5-13-2 14 10-8-8 10 12-2-13 5 11 5-14-3z" />
          <path d="M54 67 44 63l9 2-6-8 8 6-1-10 4 10 5-8-2 9 8-4-7 7 8 1-9 3 6 4-10-3z" />
          <path d="m318 76-11-4 9 1-8-8 10 6-3-11 5 10 4-11 0 12 8-8-6 9 10-1-10 5 9 4-12-2z" />
        </g>
        <path class="tent2" d="m86 97 21-31 21 31z" />
        <path class="dark" d="m101 97 6-17 7 17z" />
        <path class="tent" d="M150 96c2-22 16-37 36-37s34 15 36 37z" />
        <path class="dark" d="M178 96c0-10 3-16 8-16s8 6 8 16z" />
        <path class="tent3" d="m246 97 10-24h24l13 24z" />
        <path class="dark" d="m262 97 5-13 6 13z" />
        <path
          class="dark"
          d="M231 97v-9.500a2.400 2.400 0 1 1 4.800 0V97zM135.500 97v-7.500a2 2 0 1 1 4 0V97zM140.500 97v-5a1.700 1.700 0 1 1 3.400 0v5z"
        />
        <path class="run" d="M-20 124c36-9 62 6 100 2s58-12 104-8 70 12 106 6 56-6 100-1" />
        <path
          class="hair"
          d="M42 123c0-9 1-14 0-21M107 122c2-9-1-14 0-20M186 117c-2-6 1-10 0-15M269 126c2-10-2-16 0-23M318 122c0-8 1-13 0-19M72 127c-4 8-10 9-13 16M150 119c2 9 8 11 9 19M232 121c-3 9 2 12-2 20M300 123c5 6 4 11 10 16M20 120c-3 7-2 10-6 15M345 122c2 6 1 9 4 14"
        />
        <g class="node">
          <circle cx="42" cy="123" r="4.500" />
          <circle cx="107" cy="122.500" r="5" />
          <circle cx="186" cy="117.500" r="6" />
          <circle cx="269" cy="126" r="5" />
          <circle cx="318" cy="122" r="4.500" />
        </g>
      </g>
    </svg>
  );
}
