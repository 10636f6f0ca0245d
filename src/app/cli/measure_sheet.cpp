#include <app/cli/files.hpp>
#include <app/cli/measure_sheet.hpp>

#include <fmt/format.h>

namespace assay::app {

Result<std::string> read_sheet(const std::string& file) {
    constexpr std::size_t most_bytes = std::size_t{1} << 30;
    auto bytes = read_file(file, most_bytes);
    if (bytes && bytes->size() > most_bytes)
        return refuse(Fault::too_large, "sheet/too-large", "The file is larger than 1 GiB.");
    return bytes;
}

int complain_about(const std::string& file, const Error& error) {
    fmt::print(stderr, "{}: {}\n", file, error.detail);
    return 2;
}

} // namespace assay::app
