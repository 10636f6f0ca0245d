#include <base/json_write.hpp>
#include <platform/log/log.hpp>
#include <platform/system/system.hpp>

#include <cstdio>

namespace assay::log {
namespace {

struct Line {
    Instant at;
    std::string event;
    std::string detail;
    Maybe<std::string> request_id;
};
ASSAY_FIELDS(Line, (at, event, detail, request_id))

} // namespace

void write(std::string_view event, std::string_view detail, std::string_view request_id) {
    Line line{SystemClock().now(), std::string(event), std::string(detail), {}};
    if (!request_id.empty()) line.request_id = std::string(request_id);
    const std::string text = json::write(line) + "\n";
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace assay::log
