// The comparison of the two engines once more, with the rows behind every variant.

import "./engines.test.ts";
