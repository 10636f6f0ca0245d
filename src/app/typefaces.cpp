#include <app/typefaces.hpp>
#include <platform/files/embedded.hpp>

namespace assay::app {

std::vector<std::string_view> typefaces_inside() {
    std::vector<std::string_view> fonts;
    for (const embedded::File& each : embedded::fonts()) fonts.push_back(each.bytes);
    return fonts;
}

} // namespace assay::app
