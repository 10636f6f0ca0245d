// The command line: picks the command and turns its outcome into an exit status (0 done, 1 found something wrong,
// 2 wrong use or bad input, 3 the world is broken).
#pragma once

namespace assay::app {

int run(int count, char** arguments);

} // namespace assay::app
