// Work in pieces on several threads. What is computed must depend on the piece alone and sums be taken in the order of
// the pieces: then the bits of a result do not depend on the number of threads.
#pragma once

#include <cstddef>
#include <functional>

namespace assay::stats {

// Calls `work(piece)` once for each piece in [0, pieces), on at most `threads` threads (0: as many as the machine has);
// returns when all are done. An exception of a piece is thrown here; pieces not begun
// by then are left.
void in_parallel(std::size_t pieces, unsigned threads, const std::function<void(std::size_t)>& work);

} // namespace assay::stats
