// The list of Korean font files, fetched after the first paint.

import "@fontsource-variable/noto-sans-kr/index.css";
