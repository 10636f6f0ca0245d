// What a candidate hands in, as it arrived.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::work_samples {

inline constexpr std::size_t most_files = 20;
inline constexpr std::size_t most_bytes = std::size_t{100} << 20; // of one submission

// `bytes` must outlive it.
struct ArrivedFile {
    std::string name;
    std::string_view bytes;
    std::string sha256; // once it is stored
};

struct Arrival {
    std::vector<ArrivedFile> files;
    std::optional<std::string> note;
    std::optional<int> minutes_spent;
};

} // namespace assay::work_samples
