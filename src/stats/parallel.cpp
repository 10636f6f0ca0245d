#include <stats/parallel.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace assay::stats {

void in_parallel(std::size_t pieces, unsigned threads, const std::function<void(std::size_t)>& work) {
    if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
    const std::size_t hands = std::min<std::size_t>(threads, pieces);
    if (hands <= 1) {
        for (std::size_t piece = 0; piece < pieces; ++piece) work(piece);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::mutex guard;
    std::exception_ptr fault;
    const auto take = [&] {
        for (std::size_t piece = next++; piece < pieces; piece = next++) {
            try {
                work(piece);
            } catch (...) {
                const std::scoped_lock lock(guard);
                fault = std::current_exception();
                next = pieces;
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t hand = 1; hand < hands; ++hand) others.emplace_back(take);
        take();
    }
    if (fault) std::rethrow_exception(fault);
}

} // namespace assay::stats
