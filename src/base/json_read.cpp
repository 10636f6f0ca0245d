#include <base/json_read.hpp>
#include <base/text.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::json {

void Faults::add(std::string_view pointer, std::string_view code, std::string detail) {
    constexpr std::size_t most = 200; // a hostile list of a million wrong entries must not become a million sentences
    if (found_.size() < most) found_.push_back({std::string(pointer), std::string(code), std::move(detail)});
}

std::string pointer_to(std::string_view parent, std::string_view step) {
    std::string pointer(parent);
    pointer += '/';
    for (const char c : step) {
        if (c == '~')
            pointer += "~0";
        else if (c == '/')
            pointer += "~1";
        else
            pointer += c;
    }
    return pointer;
}

std::string pointer_to(std::string_view parent, std::size_t index) { return fmt::format("{}/{}", parent, index); }

Result<boost::json::value> parse_tree(std::string_view text) {
    boost::json::stream_parser parser;
    boost::system::error_code fault;
    std::size_t used = parser.write_some(text.data(), text.size(), fault);
    if (!fault && used < text.size()) {
        if (trim(text.substr(used)).empty())
            used = text.size();
        else
            fault = boost::json::error::extra_data;
    }
    if (!fault) parser.finish(fault);
    if (!fault) return parser.release();
    const std::string_view before = text.substr(0, used);
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return refuse(Fault::malformed, "json",
                  fmt::format("This is not readable JSON: {} at line {}, column {}.", fault.message(), line,
                              used - line_start + 1));
}

namespace detail {

void read_into(const value& from, std::string& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    const auto* text = from.if_string();
    if (text == nullptr) return faults.add(at, "type", "must be text");
    const std::string_view seen(text->data(), text->size());
    if (seen.contains('\0')) return faults.add(at, "nul", "must not contain a NUL character");
    if (seen.size() > limits.max_length)
        return faults.add(at, "too_long", fmt::format("must be at most {} bytes long", limits.max_length));
    if (seen.size() < limits.min_length || (limits.min_length > 0 && trim(seen).empty()))
        return faults.add(at, seen.empty() ? "required" : "too_short",
                          limits.min_length <= 1 ? "must not be empty"
                                                 : fmt::format("must be at least {} bytes long", limits.min_length));
    to.assign(seen);
}

void read_into(const value& from, bool& to, const FieldRule&, const std::string& at, Faults& faults) {
    if (from.is_bool())
        to = from.get_bool();
    else
        faults.add(at, "type", "must be true or false");
}

void read_into(const value& from, double& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    if (!from.is_number()) return faults.add(at, "type", "must be a number");
    to = from.to_number<double>();
    if (to < static_cast<double>(limits.min) || to > static_cast<double>(limits.max))
        faults.add(at, "range", fmt::format("must be from {} to {}", limits.min, limits.max));
}

void read_into(const value& from, Instant& to, const FieldRule&, const std::string& at, Faults& faults) {
    const auto* text = from.if_string();
    const auto read = text == nullptr ? std::nullopt : from_rfc3339(std::string_view(text->data(), text->size()));
    if (read)
        to = *read;
    else
        faults.add(at, "time", "must be a time such as 2026-12-01T10:00:00Z");
}

void read_into(const value& from, Raw& to, const FieldRule&, const std::string&, Faults&) {
    to.text = boost::json::serialize(from);
}

bool read_integer(const value& from, std::int64_t& to, const FieldRule& limits, const std::string& at, Faults& faults) {
    boost::system::error_code fault;
    if (from.is_number()) to = from.to_number<std::int64_t>(fault);
    if (!from.is_number() || fault) {
        faults.add(at, "type", "must be a whole number");
        return false;
    }
    if (to < limits.min || to > limits.max) {
        faults.add(at, "range", fmt::format("must be from {} to {}", limits.min, limits.max));
        return false;
    }
    return true;
}

bool has_list_length(std::size_t count, const FieldRule& limits, const std::string& at, Faults& faults) {
    if (count >= limits.min_length && count <= limits.max_length) return true;
    faults.add(at, count < limits.min_length ? "too_few" : "too_many",
               count < limits.min_length ? fmt::format("must have at least {} entries", limits.min_length)
                                         : fmt::format("must have at most {} entries", limits.max_length));
    return false;
}

} // namespace detail
} // namespace assay::json
