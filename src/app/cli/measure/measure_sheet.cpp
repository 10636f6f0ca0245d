#include <app/cli/files.hpp>
#include <app/cli/measure/measure_sheet.hpp>

namespace assay::app {

Result<std::string> read_sheet(const std::string& file) {
    constexpr std::size_t most_bytes = std::size_t{1} << 30;
    auto bytes = read_file(file, most_bytes);
    if (bytes && bytes->size() > most_bytes)
        return refuse(Fault::too_large, "sheet/too-large", "The file is larger than 1 GiB.");
    return bytes;
}

} // namespace assay::app
